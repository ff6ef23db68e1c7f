import { describe, expect, test } from '@jest/globals';
import { CannotStart } from '../../bot/cannot-start.ts';
import { help, readOptions } from '../../bot/options.ts';

const nothing = { fresh: false, help: false };

describe('the command line of npm start', () => {
  test.each([
    [[], nothing],
    [['--port', '0'], { ...nothing, port: 0 }],
    [['--data', 'elsewhere', '--fresh'], { ...nothing, data: 'elsewhere', fresh: true }],
    [['--pace', '0.5'], { ...nothing, pace: 0.5 }],
    [['--practice'], { ...nothing, practice: true }],
    [['--no-practice'], { ...nothing, practice: false }],
    [['-h'], { ...nothing, help: true }],
  ])('%j', (args, options) => {
    expect(readOptions(args)).toEqual(options);
  });

  test.each([
    [['--port', '70000'], '--port takes a whole number from 0 to 65535. See --help.'],
    [['--port', '80.5'], '--port takes a whole number from 0 to 65535. See --help.'],
    [['--pace', 'fast'], '--pace takes a number from 0 to 10, such as 1, 0.05 or 0. See --help.'],
    [['--data', ''], '--data takes the name of a folder. See --help.'],
    [['--practice', '--no-practice'], 'Either --practice or --no-practice. See --help.'],
    [['--prot', '1'], "Unknown option '--prot'"],
    [['web-01'], "Unexpected argument 'web-01'"],
  ])('%j is refused with a sentence', (args, said) => {
    expect(() => readOptions(args)).toThrow(CannotStart);
    expect(() => readOptions(args)).toThrow(said);
  });

  test('has every option in its help', () => {
    for (const flag of ['port', 'data', 'fresh', 'pace', 'practice', 'no-practice', 'help'])
      expect(help).toContain(`--${flag} `);
  });
});
