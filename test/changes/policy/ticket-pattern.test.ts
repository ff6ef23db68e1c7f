import { describe, expect, test } from '@jest/globals';
import { isTicket, ticketPattern } from '../../../changes/policy/ticket-pattern.ts';

const isAllowed = (pattern: string) => ticketPattern.safeParse(pattern).success;

test.each(['INC-\\d{4,8}', '[A-Z]{2,10}-\\d+', 'CHG\\d{7}', 'REQ #\\d{6}', '[A-Z0-9_]+', 'v\\.\\d?'])(
  '%s may be used',
  (pattern) => expect(isAllowed(pattern)).toBe(true),
);

describe('what could take for ever, or is no pattern, may not', () => {
  test.each([
    '(a+)+$',
    '(a|a)*b',
    '(a|aa)+$',
    '.*.*=.*',
    '\\d+\\d+\\d+\\d+x',
    '[a-z]{1,50}[a-z]{1,50}[a-z]{1,50}[a-z]{1,50}',
    'a{1,99}{1,99}',
    '\\1',
    '(?=x)x',
    '[^x]+',
    '[z-a]',
    'a{5,2}',
    'a**',
    '^INC$',
    '\\w+',
    '',
    'x'.repeat(101),
  ])('%s', (pattern) => expect(isAllowed(pattern)).toBe(false));

  test('the slowest that is left gives up soon, whatever is typed', () => {
    const pattern = '[a-z]+[a-z]+[a-z]+1';
    expect(isAllowed(pattern)).toBe(true);
    expect(isTicket(pattern, 'a'.repeat(64))).toBe(false);
    expect(isTicket(pattern, 'a'.repeat(1_000_000))).toBe(false);
  });
});

test.each([
  ['INC-\\d{4}', 'INC-1234', true],
  ['INC-\\d{4}', 'INC-12345', false],
  ['INC-\\d{4}', 'xINC-1234', false],
  ['v\\.1', 'vx1', false],
])('%s and %s: %s', (pattern, text, expected) => expect(isTicket(pattern, text)).toBe(expected));
