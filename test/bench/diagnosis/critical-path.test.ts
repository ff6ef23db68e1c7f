import { describe, expect, test } from '@jest/globals';
import { criticalPath, type Piece } from '../../../bench/diagnosis/critical-path.ts';

const piece = (id: string, milliseconds: number, ...after: string[]): Piece => ({ id, milliseconds, after });

describe('the critical path', () => {
  test.each([
    ['of nothing', [], 0],
    ['of two side by side is the longer one', [piece('a', 2), piece('b', 3)], 3],
    ['of a chain is its sum', [piece('c', 4, 'b'), piece('a', 2), piece('b', 3, 'a')], 9],
    [
      'goes through the slower of two branches',
      [piece('a', 1), piece('b', 5, 'a'), piece('c', 2, 'a'), piece('d', 1, 'b', 'c')],
      7,
    ],
  ])('%s', (_, pieces, milliseconds) => {
    expect(criticalPath(pieces)).toBe(milliseconds);
  });

  test('says what is missing', () => {
    expect(() => criticalPath([piece('a', 1, 'gone')])).toThrow('gone');
  });
});
