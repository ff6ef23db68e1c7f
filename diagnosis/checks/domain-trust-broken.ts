import type { Language } from '../../base/language.ts';
import type { SeenEvent } from '../../guest/facts/events.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, seenEvents } from '../wording/event-rows.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  readonly domain?: string;
  /** The trust was tried, and does not hold; otherwise only the log says so. */
  readonly isTried: boolean;
  readonly events: readonly SeenEvent[];
};

const kinds = [
  ['nl', 3210],
  ['nl', 5722],
  ['nl', 5783],
] as const satisfies readonly EventKind[];

/** NetSetup's role of a domain controller; it has no trust of this kind. */
const firstController = 4;

export const domainTrustBroken = defineGuestCheck({
  id: 'domain-trust-broken',
  catalogue: 'NLA.CHANNEL',
  cites: 'beyond',
  facts: ['domain'],
  also: ['events'],
  needs: {},
  uses: {},
  followsFrom: ['no-domain-controller'],
  judge: ({ domain }, { also, question }) => {
    if (!domain?.joined || (domain.role ?? 0) >= firstController) return { outcome: 'not-applicable' };
    if (domain.secureChannel === true) return { outcome: 'ok' };
    const events = seenEvents(also.events, kinds);
    const facts: Facts = {
      vm: machineName(question),
      ...(domain.name === undefined ? {} : { domain: domain.name }),
      isTried: domain.secureChannel === false,
      events,
    };
    // While no controller answers, the same test fails with the trust in order.
    if (domain.secureChannel === false && domain.controllerCode === 0)
      return { outcome: 'problem', certainty: 'sure', facts };
    if (events.length > 0) return { outcome: 'problem', certainty: 'likely', facts };
    const code = domain.secureChannelError;
    return {
      outcome: 'unknown',
      without: [],
      // Nobody can be asked while no controller is found.
      unread: [{ fact: 'domain', ...(code === undefined ? { why: 'not-asked' } : { why: 'failed', code }) }],
    };
  },
  words: {
    en: {
      name: 'Trust with the domain',
      title: ({ vm }: Facts) => `The trust between ${vm} and its domain is broken`,
      sentence: () =>
        'The domain no longer accepts the machine’s own password, so nobody with an account of the domain can sign in. Local accounts still can.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'ドメインとの信頼関係',
      title: ({ vm }) => `${vm} とドメインの信頼関係が壊れています`,
      sentence: () =>
        'ドメインがこのマシンのコンピューター パスワードを受け付けないため、ドメインのアカウントではサインインできません。ローカル アカウントなら使えます。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const labels = {
  en: { domain: 'Domain', tried: 'Trust tried', broken: 'does not hold' },
  ja: { domain: 'ドメイン', tried: '信頼関係の確認', broken: '失敗' },
} as const;

function rows({ domain, isTried, events }: Facts, language: Language): readonly Row[] {
  const words = labels[language];
  return [
    ...(domain ? [{ label: words.domain, value: domain }] : []),
    ...(isTried ? [{ label: words.tried, value: `Test-ComputerSecureChannel → ${words.broken}` }] : []),
    ...eventRows(events, kinds, language),
  ];
}
