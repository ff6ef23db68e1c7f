import type { Language } from '../../base/language.ts';
import { changeStops } from '../../base/reasons.ts';
import { auditCard } from '../../cards/audit-card.ts';
import { type ChangeCard, changeCard } from '../../cards/change-card.ts';
import { changesCard } from '../../cards/changes-card.ts';
import { connectCard } from '../../cards/connect-card.ts';
import { noteCard } from '../../cards/note-card.ts';
import { typedNameCard } from '../../cards/typed-name-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { Change, EffectState, Outcome } from '../../changes/change-view.ts';
import { snippets } from '../../changes/plan/snippets.ts';
import { back, bundle, plan, securityGroup } from './change-plans.ts';
import { both, tokyo, vm } from './samples.ts';

const actor = {
  objectId: 'o-tanaka',
  tenant: 't',
  name: 'Tanaka',
  surface: 'teams',
  account: 'a',
  conversation: 'c',
} as const;

export const proposed: Change = {
  number: 42,
  state: 'proposed',
  machine: vm,
  request: {
    question: { vm, port: 3389, wayIn: { kind: 'public', address: '203.0.113.7' } },
    diagnosis: 1842,
    location: 'japaneast',
    tags: {},
    items: [],
    asker: actor,
    alsoAsked: [],
    place: {},
    reader: { language: 'en', timeZone: 'Asia/Tokyo' },
    askedAt: '2026-03-01T17:15:00.000Z',
    ticket: 'INC-1234',
  },
  plan,
  stopAsked: false,
  expiresAt: Date.parse('2026-03-01T17:45:00.000Z'),
  stumbles: 0,
};

const approved: Change = {
  ...proposed,
  state: 'approved',
  decision: { decided: 'approved', by: { ...actor, name: 'Suzuki' }, at: '2026-03-01T17:17:00.000Z' },
};

const endedAt = '2026-03-01T17:17:46.000Z';

const judged: readonly Change['state'][] = ['fixed', 'not-fixed', 'uncertain', 'undone'];

const ended = (state: Change['state'], outcome: Outcome, more: Partial<Change> = {}): Change => ({
  ...approved,
  state,
  outcome: { ...outcome, ...(judged.includes(state) ? { endedAt } : {}) },
  endedAt: Date.parse(endedAt),
  ...more,
});

const notDone = (state: Change['state'], outcome?: Outcome): Change => ({
  ...proposed,
  state,
  endedAt: Date.parse(endedAt),
  ...(outcome ? { outcome } : {}),
});

const effects = (...states: readonly EffectState[]): NonNullable<ChangeCard['effects']> =>
  new Map(states.map((state, step) => [step, { state, at: '2026-03-01T17:17:31.000Z' }]));

const proof = [
  {
    label: { en: 'Rules on the way in', ja: '途中の規則' },
    before: { en: 'RDP to web-01 is blocked by a network rule', ja: 'NSG の規則により接続できません' },
    after: { en: 'fine', ja: '問題なし' },
  },
];

const blocker = both('TCP 3389');

type Look = Omit<ChangeCard, 'reader' | 'change' | 'undoForSeconds'>;

const undoing: Look = {
  buttons: { undo: 'id-undo', again: 'id-again' },
  undoUntil: '2026-03-02T01:17:46.000Z',
};

const look = (variant: string, change: Change, more: Partial<Look> = {}) => ({
  card: 'change-card',
  variant,
  build: (language: Language) =>
    changeCard({ reader: tokyo[language], change, undoForSeconds: 8 * 3600, buttons: {}, ...more }),
});

const deciding: Look = {
  buttons: { approve: 'id-approve', reject: 'id-reject', withdraw: 'id-withdraw' },
};

const three: Change = { ...approved, plan: bundle };

const undo: Change = { ...proposed, number: 43, undoOf: 42, plan: back };

const { plan: _, ...unplanned } = proposed;

const changeLooks = [
  look('proposed', proposed, deciding),
  look(
    'a bundle of three with a high risk, and a pipeline',
    { ...proposed, plan: bundle },
    {
      ...deciding,
      handOver: snippets(bundle),
    },
  ),
  look('preparing', { ...unplanned, state: 'preparing' }, { buttons: { withdraw: 'id-withdraw' } }),
  look('approved', approved, { buttons: { withdraw: 'id-withdraw' } }),
  look(
    'running',
    { ...three, state: 'running' },
    {
      effects: effects('done', 'intended'),
      buttons: { stop: 'id-stop' },
    },
  ),
  look('told to stop', { ...three, state: 'running', stopAsked: true }, { effects: effects('intended') }),
  look('verifying', { ...approved, state: 'verifying' }, { effects: effects('done') }),
  look('fixed', ended('fixed', { proof }), {
    effects: effects('done'),
    ...undoing,
    buttons: { connect: 'id-connect', undo: 'id-undo' },
  }),
  look('fixed, and a part was not needed', ended('fixed', { proof }, { plan: bundle }), {
    effects: effects('done', 'done', 'skipped', 'skipped'),
    ...undoing,
  }),
  look('not fixed', ended('not-fixed', { proof, first: blocker }), { effects: effects('done'), ...undoing }),
  look('drifted', ended('not-fixed', { proof, first: blocker, drifted: true }), {
    effects: effects('done'),
    ...undoing,
  }),
  look('uncertain', ended('uncertain', { proof, asks: true, unseen: [both('A'), both('B')] }), {
    effects: effects('done'),
    undoUntil: '2026-03-02T01:17:46.000Z',
    buttons: { works: 'id-works', notYet: 'id-not-yet', undo: 'id-undo', again: 'id-again' },
  }),
  look(
    'failed',
    ended('failed', {
      because: 'step-failed',
      step: 0,
      said: 'SecurityRuleConflict: priority 290 is taken.',
      action: {
        action: 'Microsoft.Network/networkSecurityGroups/securityRules/write',
        resource: `${securityGroup}/securityRules/rdp-bot-CH-42`,
      },
    }),
    { effects: effects('failed'), ...undoing },
  ),
  look('stopped', ended('failed', { because: 'stopped', step: 1 }, { plan: bundle }), {
    effects: effects('done'),
    ...undoing,
  }),
  look('unknown', ended('unknown', { because: 'step-outcome-unknown', step: 0 }), {
    effects: effects('unknown'),
    ...undoing,
  }),
  look('undone', ended('undone', { proof }), { effects: effects('done'), buttons: { again: 'id-again' } }),
  look('refused: nobody may approve', {
    ...notDone('refused', {
      because: 'nobody-may-approve',
      cannot: both('PIM: Sato (Network Contributor)'),
    }),
  }),
  look('refused: the bot may not', {
    ...notDone('refused', {
      because: 'bot-may-not',
      action: { action: 'Microsoft.Network/networkSecurityGroups/write', resource: securityGroup },
    }),
  }),
  ...changeStops.map((refused) =>
    look(
      `refused: ${refused}`,
      notDone('refused', { because: 'stopped-by-policy', stop: { refused, because: securityGroup } }),
      { buttons: { askAgain: 'id-ask', again: 'id-again' } },
    ),
  ),
  look('withdrawn', notDone('withdrawn')),
  look('rejected', {
    ...notDone('rejected'),
    decision: { decided: 'rejected', by: { ...actor, name: 'Suzuki' }, at: endedAt },
  }),
  look('expired', notDone('expired'), { buttons: { askAgain: 'id-ask', again: 'id-again' } }),
  look('not begun in time', { ...approved, state: 'expired', outcome: { because: 'not-begun-in-time' } }),
  look('void', ended('void', { because: 'changed-since-approval', step: 0 }), {
    buttons: { askAgain: 'id-ask', again: 'id-again' },
  }),
  look(
    'alone in an emergency',
    {
      ...ended('fixed', { proof }),
      decision: {
        decided: 'approved',
        by: actor,
        at: '2026-03-01T17:17:00.000Z',
        breakGlass: 'Payroll stands still',
      },
    },
    { effects: effects('done') },
  ),
  look('undo: proposed', undo, deciding),
  look('undo: running', { ...undo, state: 'running' }, { effects: effects('intended') }),
  look(
    'undo: done',
    { ...ended('fixed', { first: blocker }, { number: 43, undoOf: 42, plan: back }) },
    { effects: effects('done'), buttons: { again: 'id-again' } },
  ),
  look('undo: refused', {
    ...unplanned,
    state: 'refused',
    undoOf: 42,
    endedAt: Date.parse(endedAt),
    outcome: { because: 'changed-by-somebody' },
  }),
];

const entry = {
  sequence: 1,
  at: endedAt,
  change: 42,
  machine: vm,
  actor,
  means: 'person',
  details: {},
  previous: '',
} as const;

const bastion = { ...proposed.request.question, wayIn: { kind: 'bastion' } } as const;

export const changeSamples = [
  ...changeLooks,
  {
    card: 'changes-card',
    variant: 'some',
    build: (language: Language) =>
      changesCard(tokyo[language], [
        ended('fixed', {}, { number: 43, undoOf: 42, plan: back }),
        ended('fixed', {}, { plan: bundle }),
        { ...unplanned, number: 41, state: 'preparing' },
      ]),
  },
  {
    card: 'changes-card',
    variant: 'none',
    build: (language: Language) => changesCard(tokyo[language], []),
  },
  {
    card: 'audit-card',
    variant: 'some',
    build: (language: Language) =>
      auditCard(tokyo[language], 'web-01', [
        { ...entry, event: 'judged-fixed', means: 'bot' },
        { ...entry, event: 'approved' },
        { ...entry, event: 'requested' },
      ]),
  },
  {
    card: 'audit-card',
    variant: 'none',
    build: (language: Language) => auditCard(tokyo[language], 'web-01', []),
  },
  ...[false, true].map((wrong) => ({
    card: 'typed-name-card',
    variant: wrong ? 'another name was typed' : 'asked',
    build: (language: Language) =>
      typedNameCard({ language, machine: 'web-01', change: 42, wrong, approve: 'id-approve' }),
  })),
  {
    card: 'connect-card',
    variant: 'a client',
    build: (language: Language) => connectCard(language, proposed.request.question, '20.48.0.7'),
  },
  {
    card: 'connect-card',
    variant: 'Bastion',
    build: (language: Language) => connectCard(language, bastion),
  },
  {
    card: 'note-card',
    variant: 'a sentence',
    build: (language: Language) => noteCard(language, wordsIn(language).change.pause.paused('Suzuki')),
  },
];
