import { describe, expect, test } from '@jest/globals';
import { CannotStart } from '../../bot/cannot-start.ts';
import { help, readDiagnoseOptions } from '../../bot/diagnose-options.ts';

const usual = {
  kind: 'azure',
  vm: 'web-01',
  port: 3389,
  probe: false,
  language: 'en',
  json: false,
  wayIn: { kind: 'not-told' },
};

describe('the command line of npm run diagnose', () => {
  test.each([
    [['--vm', 'web-01'], usual],
    [['--vm', 'web-01', '--way-in', 'public'], { ...usual, wayIn: { kind: 'public' } }],
    [
      ['--vm', 'web-01', '--way-in', 'jump-host:10.0.2.4', '--port', '3390'],
      { ...usual, port: 3390, wayIn: { kind: 'jump-host', address: '10.0.2.4' } },
    ],
    [
      ['--vm', 'web-01', '--save', 'case.json', '--redact', '--language', 'ja', '--no-practice'],
      { ...usual, language: 'ja', save: { file: 'case.json', redact: true }, practice: false },
    ],
    [['--from', 'case.json', '--json'], { kind: 'saved', file: 'case.json', language: 'en', json: true }],
    [['--help', '--vm', 'web-01'], { kind: 'help' }],
    [['--vm', 'web-01', '--probe'], { ...usual, probe: true }],
    [['--print-probe'], { kind: 'print-probe' }],
  ])('%j', (args, options) => {
    expect(readDiagnoseOptions(args)).toEqual(options);
  });

  test.each([
    [[], 'Say which machine with --vm, or which saved case with --from.'],
    [['--vm', 'a', '--from', 'b'], 'the case says the machine'],
    [['--from', 'b', '--save', 'c'], 'the case says the machine'],
    [['--from', 'b', '--probe'], 'nothing is looked at again'],
    [['--vm', 'a', '--redact'], '--redact is about what --save keeps.'],
    [['--vm', 'a', '--way-in', 'private'], 'with an IPv4 address'],
    [['--vm', 'a', '--way-in', 'public:fe80::1'], 'with an IPv4 address'],
    [['--vm', 'a', '--way-in', 'bastion:10.0.0.4'], 'with an IPv4 address'],
    [['--vm', 'a', '--port', '0'], '--port takes a whole number from 1 to 65535.'],
    [['--vm', 'a', '--language', 'fr'], '--language takes en or ja.'],
    [['--vm', 'a', '--practice', '--no-practice'], 'Either --practice or --no-practice.'],
    [['web-01'], 'Unexpected argument'],
  ])('%j is refused with a sentence', (args, said) => {
    expect(() => readDiagnoseOptions(args)).toThrow(CannotStart);
    expect(() => readDiagnoseOptions(args)).toThrow(said);
  });

  test('has every option in its help', () => {
    const flags = [
      'vm',
      'way-in',
      'port',
      'probe',
      'print-probe',
      'save',
      'redact',
      'from',
      'language',
      'json',
      'data',
      'practice',
      'help',
    ];
    for (const flag of [...flags, 'no-practice']) expect(help).toContain(`--${flag} `);
  });
});
