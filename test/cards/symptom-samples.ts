import type { Language } from '../../base/language.ts';
import { statusCard } from '../../cards/status-card.ts';
import type { VerdictAbout } from '../../cards/verdict/told.ts';
import { verdictCard } from '../../cards/verdict-card.ts';
import type { SymptomReading } from '../../diagnosis/symptoms/symptom-reading.ts';
import { verdictOf } from '../../diagnosis/verdict.ts';
import { both, diagnoses, progress, tokyo, vm } from './samples.ts';

const unreadFact = [{ kind: 'unread', why: 'failed', code: '00000005' }] as const;

/** What a diagnosis says of each symptom. */
export const readings = {
  'internal-error': {
    symptom: 'internal-error',
    suspects: [
      {
        what: 'exposure',
        state: 'fine',
        value: { en: 'not open to everybody', ja: '全体には公開されていません' },
      },
      {
        what: 'key',
        state: 'problem',
        value: { en: 'access denied', ja: 'アクセス拒否' },
        finding: {
          en: 'RDP on web-01 may not read its own key',
          ja: 'web-01 の RDP が自分の秘密鍵を読めません',
        },
      },
      { what: 'tls', state: 'unknown', whyNot: unreadFact },
      { what: 'nla', state: 'unknown', whyNot: unreadFact },
    ],
  },
  'license-server': {
    symptom: 'license-server',
    command: 'mstsc /v:20.89.20.11 /admin',
    from: 'own-pc',
    parts: [
      { what: 'role', state: 'fine', value: { en: 'installed', ja: 'インストール済み' } },
      { what: 'grace', state: 'problem', value: { en: 'over (120 days)', ja: '終了(120 日)' } },
    ],
    waysOut: [
      { id: 'remove-session-host-role', why: { en: 'Nobody needs it.', ja: '使っている人がいません。' } },
      { id: 'set-up-licensing', why: { en: 'Nothing is set.', ja: '何も設定されていません。' } },
      { id: 'activate-license-server', why: { en: 'None is there yet.', ja: 'まだありません。' } },
    ],
  },
  'event-ids': {
    symptom: 'event-ids',
    events: [
      {
        id: 36870,
        log: 'System',
        source: 'Schannel',
        hours: 24,
        state: 'problem',
        seen: { count: 4, isMore: false, at: '2026-03-01T17:10:00.000Z' },
        about: both('0x8009030d'),
        means: {
          en: 'The private key of the server’s certificate could not be opened.',
          ja: 'サーバー証明書の秘密鍵を開けませんでした。',
        },
        cause: {
          check: 'key-not-readable',
          title: { en: 'RDP may not read its key', ja: 'RDP が秘密鍵を読めません' },
          sentence: { en: 'Give it back.', ja: '権限を戻します。' },
        },
      },
    ],
    others: [{ id: 1055, log: 'System', source: 'Schannel', hours: 24, state: 'note', cause: 'none' }],
    unread: [],
  },
} as const satisfies Readonly<Record<string, SymptomReading>>;

const guides = [
  {
    name: { en: 'Repair Windows on another machine', ja: '別の VM で Windows を修復する' },
    id: 'id-guide-1',
  },
  { name: { en: 'Use the serial console', ja: 'シリアル コンソールを使う' }, id: 'id-guide-2' },
];

const asked = (variant: string, about: VerdictAbout) => ({
  card: 'verdict-card',
  variant,
  build: (language: Language) =>
    verdictCard({
      reader: tokyo[language],
      diagnosis: diagnoses.blocked,
      verdict: verdictOf(diagnoses.blocked),
      about,
      askedBy: 'Tanaka',
      buttons: { again: 'id-again', guides },
    }),
});

/** Verdicts that speak of what was asked about, and what can be tried meanwhile. */
export const symptomSamples = [
  ...Object.values(readings).map((reading) => asked(reading.symptom, { reading })),
  asked('where nothing can be run inside', {
    reading: {
      ...readings['internal-error'],
      closed: { reason: 'agent-not-ready', roads: ['offline-repair'] },
    },
  }),
  asked('an event that nobody knows', {
    reading: { ...readings['event-ids'], asked: { id: 4321, known: 'no' }, events: [] },
  }),
  asked('a message', {
    means: { en: 'There is no key that could be used.', ja: '使える鍵がありません。' },
  }),
  {
    card: 'status-card',
    variant: 'with what can be tried meanwhile',
    build: (language: Language) =>
      statusCard({
        reader: tokyo[language],
        vm,
        progress,
        askedBy: 'Tanaka',
        seconds: 12,
        meanwhile: {
          text: { en: 'Administrators can get in at once:', ja: '管理者はすぐに接続できます:' },
          command: 'mstsc /v:web-01 /admin',
        },
      }),
  },
];
