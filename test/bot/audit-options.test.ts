import { describe, expect, test } from '@jest/globals';
import { help, readAuditOptions } from '../../bot/audit-options.ts';
import { CannotStart } from '../../bot/cannot-start.ts';

const hash = 'a'.repeat(64);

describe('the command line of npm run audit', () => {
  test.each([
    [['export'], { kind: 'export', format: 'jsonl' }],
    [
      ['export', '--format', 'csv', '--out', 'audit.csv', '--data', 'd'],
      { kind: 'export', format: 'csv', out: 'audit.csv', data: 'd' },
    ],
    [['verify'], { kind: 'verify' }],
    [['verify', '--expect', `12:${hash}`], { kind: 'verify', expect: { sequence: 12, hash } }],
    [['--help'], { kind: 'help' }],
    [['verify', '-h'], { kind: 'help' }],
  ])('%j', (args, options) => {
    expect(readAuditOptions(args)).toEqual(options);
  });

  test.each([
    [[], 'Say export or verify.'],
    [['delete'], 'Say export or verify.'],
    [['--format', 'csv'], 'Say export or verify.'],
    [['export', '--format', 'xml'], '--format takes jsonl or csv.'],
    [['export', '--out', ''], '--out takes the name of a file.'],
    [['export', '--expect', `12:${hash}`], '--expect is for verify.'],
    [['verify', '--format', 'csv'], '--format and --out are for export.'],
    [['verify', '--out', 'x'], '--format and --out are for export.'],
    [['verify', '--expect', '12'], '--expect takes what verify printed'],
    [['verify', '--expect', `0:${hash}`], '--expect takes what verify printed'],
    [['verify', '--expect', `12:${hash}0`], '--expect takes what verify printed'],
    [['verify', 'again'], 'Unexpected argument'],
  ])('%j is refused with a sentence', (args, said) => {
    expect(() => readAuditOptions(args)).toThrow(CannotStart);
    expect(() => readAuditOptions(args)).toThrow(said);
  });

  test('has every option in its help', () => {
    for (const flag of ['format', 'out', 'expect', 'data', 'help']) expect(help).toContain(`--${flag} `);
  });
});
