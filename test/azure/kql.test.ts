import { expect, test } from '@jest/globals';
import { kql } from '../../azure/kql.ts';

test.each([
  ['web-01', "where name =~ 'web-01'"],
  ["x' | project secret //", "where name =~ 'x\\' | project secret //'"],
  ["x\\' or true", "where name =~ 'x\\\\\\' or true'"],
  ['日本', "where name =~ '日本'"],
])('%s stays a value', (name, expected) => {
  expect(kql`where name =~ ${name}`.text).toBe(expected);
});

test('a list becomes a list of values', () => {
  expect(kql`where name in~ ${['a', "b'"]}`.text).toBe("where name in~ ('a', 'b\\'')");
});

test('control characters are refused', () => {
  expect(() => kql`where name == ${'a\nb'}`).toThrow('control characters');
});
