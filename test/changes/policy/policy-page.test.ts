import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { readPolicy } from '../../../changes/policy/read-policy.ts';

const page = await readFile(new URL('../../../docs/policy.md', import.meta.url), 'utf8');
const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];

test('the example is a policy', () => {
  expect(readPolicy(example)).toMatchObject({ ok: true });
});

test('the page explains every key that a policy has, and no other', () => {
  const explained = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, key = '']) => key);
  expect(explained.sort()).toEqual([...keysOf(JSON.parse(example))].sort());
  // A policy with another key is refused, so the example cannot have one that the page makes up.
  for (const key of explained)
    expect(readPolicy(example.replaceAll(`"${key}"`, `"${key}s"`))).toMatchObject({ ok: false });
});

/** What stands under `tags` are not keys of ours. */
function keysOf(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...keysOf(item)]));
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, inner]) => (key === 'tags' ? [key] : [key, ...keysOf(inner)])),
  );
}
