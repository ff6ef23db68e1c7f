import { expect, test } from '@jest/globals';
import { patternOf } from '../../../simulator/resource-graph/pattern.ts';

test.each([
  ['^web-[0-9]+$', 'web-01', true],
  ['(?i)^WEB', 'web-01', true],
  ['(web|app)-\\d{2}', 'app-02', true],
  ['^(web-)?01$', 'web-02', false],
])('%s on %s: %s', (source, text, expected) => {
  expect(patternOf(source).test(text)).toBe(expected);
});

test.each(['(a+)+$', '(a*)*', '((ab)+)+', '(a|a)*', '(a{2,})+', '(', '[z-a]'])('%s is refused', (source) => {
  expect(() => patternOf(source)).toThrow();
});
