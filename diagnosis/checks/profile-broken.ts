import type { SeenEvent } from '../../guest/facts/events.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, eventsOf } from '../wording/event-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly events: readonly SeenEvent[] };

/** Nobody is signed in with these. */
const refused: readonly EventKind[] = [
  ['up', 1500],
  ['up', 1508],
];

/** The person gets in, with a profile that is thrown away afterwards. */
const temporary: readonly EventKind[] = [
  ['up', 1511],
  ['up', 1515],
  ['up', 1521],
];

const kinds = [...refused, ...temporary];

export const profileBroken = defineGuestCheck({
  id: 'profile-broken',
  catalogue: 'PROF.TEMP',
  cites: 'beyond',
  facts: ['events'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ events }, { question }) => {
    const seen = eventsOf(events, kinds);
    if (seen.length === 0) return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), events: seen };
    return seen.some(({ id }) => refused.some(([, refusedId]) => refusedId === id))
      ? { outcome: 'problem', certainty: 'likely', facts }
      : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'User profiles',
      title: ({ vm }: Facts) => `${vm} could not load somebody’s profile`,
      sentence: () =>
        'RDP connects, and Windows then cannot open the person’s profile, or opens a temporary one. Others get in. Their entry in the list of profiles has to be repaired.',
      rows: ({ events }) => eventRows(events, kinds, 'en'),
    },
    ja: {
      name: 'ユーザー プロファイル',
      title: ({ vm }) => `${vm} でユーザー プロファイルを読み込めませんでした`,
      sentence: () =>
        'RDP の接続後に、その人のプロファイルを開けないか、一時プロファイルになります。ほかの人は接続できます。プロファイル一覧の該当の項目を修復します。',
      rows: ({ events }) => eventRows(events, kinds, 'ja'),
    },
  },
});
