import type { Language } from '../../base/language.ts';
import type { SeenEvent } from '../../guest/facts/events.ts';
import { rdpAnswers } from '../inside/rdp-answers.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows } from '../wording/event-rows.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly events: readonly SeenEvent[]; readonly keepsUp: boolean };

/** Sign-ins that failed in the last hour, wrong passwords at RDP in the last day, and connections that RDP gave up on. */
const failedSignIn: EventKind = ['se', 4625];
const wrongPassword: EventKind = ['rc', 140];
const tooMany: EventKind = ['rs', 1006];

const kinds = [failedSignIn, wrongPassword, tooMany] as const;

/** The probe stops counting there: about a hundred an hour is no person. */
const flood = 99;

export const underAttack = defineGuestCheck({
  id: 'under-attack',
  catalogue: 'NET.ATTACK',
  cites: ['under-attack'],
  facts: ['events'],
  also: ['handshake'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ events }, { also, question }) => {
    const seen = events?.seen ?? [];
    const countOf = ([tag, id]: EventKind): number =>
      Math.max(0, ...seen.filter((event) => event.tag === tag && event.id === id).map(({ count }) => count));
    const isFlood = countOf(failedSignIn) >= flood || countOf(wrongPassword) >= flood;
    if (isFlood || countOf(tooMany) > 0) {
      // Where Windows itself says that there were too many, it answers one moment and not the next.
      const keepsUp = rdpAnswers(also.handshake) && !(isFlood && countOf(tooMany) > 0);
      const facts: Facts = { vm: machineName(question), events: seen, keepsUp };
      return keepsUp ? { outcome: 'warning', facts } : { outcome: 'problem', certainty: 'likely', facts };
    }
    const code = events?.unread['se'];
    return code === undefined
      ? { outcome: 'ok' }
      : { outcome: 'unknown', without: [], unread: [{ fact: 'events', why: 'failed', code }] };
  },
  words: {
    en: {
      name: 'Attacks on sign-in',
      title: ({ vm }: Facts) => `${vm} seems to be under attack`,
      sentence: ({ keepsUp }) =>
        keepsUp
          ? 'RDP answers, but attempts without end make it slow and lock accounts out. Let only known addresses reach the port, or use just-in-time access or Bastion.'
          : 'So many attempts keep RDP busy that others get an internal error or no answer. Let only known addresses reach the port, or use just-in-time access or Bastion.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'サインインへの攻撃',
      title: ({ vm }) => `${vm} が攻撃を受けているようです`,
      sentence: ({ keepsUp }) =>
        keepsUp
          ? 'RDP は応答しますが、試行が続くと遅くなり、アカウントがロックされることもあります。接続元のアドレスを絞るか、Just-In-Time アクセスまたは Bastion を使うことをお勧めします。'
          : '試行が多すぎて RDP が応答できず、内部エラーになることがあります。接続元のアドレスを絞るか、Just-In-Time アクセスまたは Bastion を使うことをお勧めします。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ events }: Facts, language: Language): readonly Row[] => eventRows(events, kinds, language);
