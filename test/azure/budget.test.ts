import { describe, expect, test } from '@jest/globals';
import { type BudgetedRequest, createBudget } from '../../azure/budget.ts';
import { manualClock } from '../support/manual-clock.ts';

const read: BudgetedRequest = {
  subscription: 's1',
  principal: 'p1',
  kind: 'read',
  path: '/subscriptions/s1/a',
};
const noHeaders = { header: () => undefined };
const headers = (values: Record<string, string>) => ({ header: (name: string) => values[name] });

describe('the budget', () => {
  test('lets through what fits and makes the rest wait for what comes back', async () => {
    const clock = manualClock();
    const budget = createBudget(clock);
    const passed: number[] = [];
    const all = Array.from({ length: 300 }, (_, index) => budget.take(read).then(() => passed.push(index)));
    await clock.settle();
    expect(passed).toHaveLength(250);
    await clock.advance(1_000);
    expect(passed).toHaveLength(275);
    await clock.advance(1_000);
    await Promise.all(all);
    expect(passed).toEqual([...passed].sort((a, b) => a - b));
  });

  test('believes Azure when it says that less is left than we thought', async () => {
    const clock = manualClock();
    const budget = createBudget(clock);
    budget.learn(read, { status: 200, ...headers({ 'x-ms-ratelimit-remaining-subscription-reads': '2' }) });
    let passed = 0;
    for (let count = 0; count < 4; count += 1) void budget.take(read).then(() => (passed += 1));
    await clock.settle();
    expect(passed).toBe(2);
    await clock.advance(100);
    expect(passed).toBe(4);
  });

  test('stays away from one resource as long as its provider asks, and from nothing else', async () => {
    const clock = manualClock();
    const budget = createBudget(clock);
    budget.learn(read, { status: 429, retryAfterMs: 7_000, ...noHeaders });
    const other = { ...read, path: '/subscriptions/s1/b', principal: 'p2' };
    let passed = '';
    void budget.take(read).then(() => (passed += 'a'));
    void budget.take(other).then(() => (passed += 'b'));
    await clock.settle();
    expect(passed).toBe('b');
    await clock.advance(7_000);
    expect(passed).toBe('ba');
  });

  test('stays away from everything of its kind when Resource Manager itself asks', async () => {
    const clock = manualClock();
    const budget = createBudget(clock);
    budget.learn(read, { status: 429, retryAfterMs: 3_000, ...headers({ 'x-ms-failure-cause': 'gateway' }) });
    let passed = '';
    void budget.take({ ...read, path: '/subscriptions/s1/b' }).then(() => (passed += 'same'));
    void budget.take({ ...read, kind: 'write' }).then(() => (passed += 'write'));
    await clock.settle();
    expect(passed).toBe('write');
    await clock.advance(3_000);
    expect(passed).toBe('writesame');
  });

  test('keeps subscriptions and principals apart', async () => {
    const clock = manualClock();
    const budget = createBudget(clock);
    budget.learn(read, { status: 200, ...headers({ 'x-ms-ratelimit-remaining-subscription-reads': '0' }) });
    await budget.take({ ...read, subscription: 's2' });
    await budget.take({ ...read, principal: 'p2' });
    budget.learn(read, { status: 200, ...noHeaders });
  });

  test('who gives up no longer stands in line', async () => {
    const clock = manualClock();
    const budget = createBudget(clock);
    budget.learn(read, { status: 200, ...headers({ 'x-ms-ratelimit-remaining-subscription-reads': '0' }) });
    const stop = new AbortController();
    const given = budget.take(read, stop.signal);
    stop.abort();
    await given;
    let passed = false;
    void budget.take(read).then(() => (passed = true));
    await clock.advance(40);
    expect(passed).toBe(true);
  });
});
