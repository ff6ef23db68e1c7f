import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { rdpEvents } from '../../../diagnosis/articles/rdp-events.ts';
import { checks } from '../../../diagnosis/checks/index.ts';
import { causesOf } from '../../../diagnosis/symptoms/event-causes.ts';
import { eventLogs } from '../../../diagnosis/symptoms/event-logs.ts';
import { eventMeanings } from '../../../diagnosis/wording/event-meanings.ts';
import { type EventTag, eventTags } from '../../../guest/facts/events.ts';
import { root } from '../../conventions/tree.ts';

const script = readFileSync(path.join(root, 'guest/probe/evt-sources.ps1'), 'utf8');

/** Its variables are texts and lists of numbers. */
const variables = new Map(
  [...script.matchAll(/^ {4}\$(\w+) = (.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
);

const textOf = (value: string): string => {
  const inner = value.replace(/^["']|["']$/g, '');
  return inner.replace(/\$(\w+)/g, (_, name: string) => textOf(variables.get(name) ?? ''));
};

const numbersOf = (value: string): readonly number[] =>
  (value.startsWith('$') ? (variables.get(value.slice(1)) ?? '') : value).match(/\d+/g)?.map(Number) ?? [];

const sources = [
  ...script.matchAll(/@\{ Tag = '(\w+)'; Log = ([^;]+); Provider = ([^;]+); Hours = (\d+); Ids = (.+) \}/g),
];

test('the table is what the probe asks', () => {
  const asked = Object.fromEntries(
    sources.map(([, tag = '', log = '', source = '', hours, ids = '']) => [
      tag,
      { log: textOf(log), source: textOf(source), hours: Number(hours), ids: numbersOf(ids) },
    ]),
  );
  expect(Object.keys(asked).sort()).toEqual([...eventTags].sort());
  expect(eventLogs).toEqual(asked);
});

const kindOf = (key: string) => ({ tag: key.slice(0, 2) as EventTag, id: Number(key.slice(2)) });

test('each event of the article stands in its log, by its provider', () => {
  for (const { tag, id, log, provider } of rdpEvents) {
    expect(eventLogs[tag]).toMatchObject({ log, source: provider });
    expect(eventLogs[tag].ids).toContain(id);
  }
});

test('what explains an event are checks that exist, of events that have a meaning', () => {
  const known = checks.map(({ id }) => id);
  const keys = eventTags.flatMap((tag) => eventLogs[tag].ids.map((id) => `${tag}${id}`));
  const explained = keys.filter((key) => causesOf(kindOf(key)).length > 0);
  expect(explained.length).toBeGreaterThan(30);
  expect(explained.filter((key) => eventMeanings[key] === undefined)).toEqual([]);
  expect(explained.flatMap((key) => causesOf(kindOf(key))).filter((id) => !known.includes(id))).toEqual([]);
});

test('a service is explained only where RDP needs it', () => {
  expect(causesOf({ tag: 'sm', id: 7031, about: 'TermService' })).toContain('service-crashes');
  expect(causesOf({ tag: 'sm', id: 7031, about: 'Spooler' })).toEqual([]);
});
