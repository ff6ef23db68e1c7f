import { describe, expect, test } from '@jest/globals';
import { CannotStart } from '../../../simulator/cannot-start.ts';
import { readOptions } from '../../../simulator/command-line/read-options.ts';

const usual = {
  port: 8443,
  world: '.data/practice-azure/world.json',
  http: false,
  fresh: false,
  help: false,
};

describe('the command line', () => {
  test.each([
    [[], usual],
    [['--port', '0'], { ...usual, port: 0 }],
    [['--pace=0.05', '--http'], { ...usual, pace: 0.05, http: true }],
    [['--world', 'x.json', '--fresh'], { ...usual, world: 'x.json', fresh: true }],
    [['-h'], { ...usual, help: true }],
  ])('%j', (args, options) => {
    expect(readOptions(args)).toEqual(options);
  });

  test.each([
    [['--port', 'web'], '--port takes a whole number from 0 to 65535. See --help.'],
    [['--port', '80.5'], '--port takes a whole number from 0 to 65535. See --help.'],
    [['--port', '70000'], '--port takes a whole number from 0 to 65535. See --help.'],
    [['--pace', 'fast'], '--pace takes a number from 0 to 10, such as 1, 0.05 or 0. See --help.'],
    [['--pace', '1e1'], '--pace takes a number from 0 to 10, such as 1, 0.05 or 0. See --help.'],
    [['--world', ''], '--world takes the name of a file. See --help.'],
    [['--prot', '1'], "Unknown option '--prot'"],
    [['web-01'], "Unexpected argument 'web-01'"],
    [['--port'], "Option '--port <value>' argument missing"],
  ])('%j is refused in a sentence', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(CannotStart);
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
