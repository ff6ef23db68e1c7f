import type { SeenEvent } from '../../guest/facts/events.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, seenEvents } from '../wording/event-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

type Memory = { readonly free: number; readonly total: number; readonly virtualFree: number };

export type Facts = { readonly vm: string; readonly memory: Memory; readonly events: readonly SeenEvent[] };

const kinds: readonly EventKind[] = [
  ['rx', 2004],
  ['sv', 2019],
  ['sv', 2020],
];

const lowVirtualMemory = 2004;

/** Megabytes below which no new session starts. */
const little = { free: 150, virtualFree: 300 };

export const memoryExhausted = defineGuestCheck({
  id: 'memory-exhausted',
  catalogue: 'RES.MEM',
  cites: ['source-exhausted'],
  facts: ['memory'],
  also: ['events'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ memory }, { also, question }) => {
    if (!memory) return { outcome: 'not-applicable' };
    const events = seenEvents(also.events, kinds);
    const facts: Facts = { vm: machineName(question), memory, events };
    const noneElsewhere =
      memory.virtualFree < little.virtualFree || events.some(({ id }) => id === lowVirtualMemory);
    if (memory.free < little.free && noneElsewhere) return { outcome: 'problem', certainty: 'likely', facts };
    return events.length > 0 ? { outcome: 'warning', facts } : { outcome: 'ok' };
  },
  words: {
    en: {
      name: 'Memory',
      title: ({ vm }: Facts) => `${vm} has hardly any memory left`,
      sentence: () => 'Without memory Windows starts no new session, and existing ones hang.',
      rows: ({ memory, events }) => [
        { label: 'Free', value: `${memory.free} of ${memory.total} MB` },
        { label: 'Free with paging file', value: `${memory.virtualFree} MB` },
        ...eventRows(events, kinds, 'en'),
      ],
    },
    ja: {
      name: 'メモリ',
      title: ({ vm }) => `${vm} のメモリが足りません`,
      sentence: () => 'メモリがないと新しいセッションを開始できず、既存のセッションも固まります。',
      rows: ({ memory, events }) => [
        { label: '空き', value: `${memory.total} MB 中 ${memory.free} MB` },
        { label: 'ページ ファイルを含む空き', value: `${memory.virtualFree} MB` },
        ...eventRows(events, kinds, 'ja'),
      ],
    },
  },
});
