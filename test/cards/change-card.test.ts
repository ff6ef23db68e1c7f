import { describe, expect, test } from '@jest/globals';
import { languages } from '../../base/language.ts';
import { type ChangeCard, changeCard } from '../../cards/change-card.ts';
import { bytesOf, renderAdaptiveCard } from '../../cards/render/adaptive-card.ts';
import { renderPlainText } from '../../cards/render/plain-text.ts';
import type { Change } from '../../changes/change-view.ts';
import type { Plan, PlannedRemedy } from '../../changes/plan/plan.ts';
import { back, bundle, opening, plan, turnOn } from './change-plans.ts';
import { proposed } from './change-samples.ts';
import { tokyo, vm } from './samples.ts';
import { teamsSchema } from './teams-schema.ts';
import { complaintsOf, htmlOf, markdownIn, objectsIn } from './visible.ts';

const cardOf = (change: Change, more: Partial<ChangeCard> = {}) =>
  changeCard({ reader: tokyo.en, change, undoForSeconds: 8 * 3600, buttons: {}, ...more });

const sayOf = (change: Change, more: Partial<ChangeCard> = {}) => renderPlainText(cardOf(change, more));

const planned = (more: Partial<Plan>): Change => ({ ...proposed, plan: { ...plan, ...more } });

describe('the proposal', () => {
  test('says things in the order in which an approver asks for them', () => {
    const text = sayOf({ ...proposed, plan: bundle });
    const order = [
      'What will happen',
      '1 of 3',
      'now: no such rule',
      '2 of 3',
      '3 of 3',
      'After that',
      'Also behind it',
      'People',
      'Snapshot',
      'Way back',
      'Pipeline',
      'Asked by',
      'Approvers',
      'Expires',
    ].map((said) => text.indexOf(said));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('numbers every line of a bundle through, and proves once, at its end', () => {
    const numbers = [...sayOf({ ...proposed, plan: bundle }).matchAll(/^ {2}• (\d+) /gm)].map(([, n]) => n);
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  test.each<[string, Partial<Plan>, string, string]>([
    ['four eyes', { yes: { fourEyes: true, typedName: false } }, 'who asks cannot approve', 'types the'],
    ['a name to type', { yes: { fourEyes: false, typedName: true } }, 'types the machine’s name', 'cannot'],
    ['people signed in', { dropsSessions: true, sessions: 3 }, '3 people are signed in', 'no session'],
    ['nobody signed in', { dropsSessions: true, sessions: 0 }, 'nobody is signed in now', 'no session'],
    ['a restart', { restart: 'step' }, 'the machine restarts', 'no restart'],
    ['a person as the proof', { proof: 'person' }, 'ask whether signing in works', 'check again'],
    ['a value that a policy may put back', { mayDrift: true }, 'looks at it again after a day', 'Snapshot'],
  ])('says what there is to know: %s', (_, more, said, unsaid) => {
    const text = sayOf(planned(more));
    expect(text).toContain(said);
    expect(text).not.toContain(unsaid);
  });

  test('tells the way back with the time that the policy gives it', () => {
    const { endsAfterHours: _, ...lasting } = plan;
    const text = sayOf({ ...proposed, plan: lasting }, { undoForSeconds: 3600 });
    expect(text).toContain('Undo is available for 1 hour afterwards.');
    expect(text).not.toContain('ends by itself');
  });

  test('names ten of many machines, and counts the rest', () => {
    const others = Array.from({ length: 25 }, (__, index) => `app-${index}`);
    expect(sayOf(planned({ others }))).toContain('app-9 and 15 more (the rule is for web-01’s address only)');
  });

  test.each<[string, unknown, boolean]>([
    ['one address', '10.1.0.4', true],
    ['a network', '10.1.0.0/24', false],
    ['anything', '*', false],
    ['several addresses', ['10.1.0.4', '10.1.0.5'], false],
    ['a group', { groups: [`${vm}/x`] }, false],
  ])('a rule for %s concerns the others or not', (_, destination, isForOne) => {
    const [step] = opening.steps;
    if (step?.step.kind !== 'security-rule' || !step.step.set) throw new Error('no rule');
    const set = { ...step.step.set, destination: destination as string };
    const remedies = [{ ...opening, steps: [{ ...step, step: { ...step.step, set } }] }];
    expect(sayOf(planned({ remedies })).includes('address only')).toBe(isForOne);
  });

  test('shortens the object id of a program, and leaves the name of a person', () => {
    const by = (who: string) => sayOf(planned({ pipelines: [{ resource: plan.writes[0] ?? '', by: who }] }));
    expect(by('0d7e4c1a-3a51-4a57-9d8e-8f6f3f0b1c2d')).toContain(
      'a pipeline or program (…0b1c2d) wrote nsg-web',
    );
    expect(by('net-prod@contoso.example')).toContain('net-prod@contoso.example wrote nsg-web');
  });

  test('names everybody who asks', () => {
    const { request } = proposed;
    const also = { ...request, alsoAsked: [{ ...request.asker, name: 'Sato' }] };
    expect(sayOf({ ...proposed, request: also })).toContain('Asked by: Tanaka, Sato · ');
  });

  test('opens a form only where a name has to be typed, and makes no decision the main one', () => {
    const buttons = { approve: 'a', reject: 'r', withdraw: 'w' };
    const [approve] = cardOf({ ...proposed, plan: bundle }, { buttons }).buttons;
    expect(approve).toMatchObject({ verb: 'approve', form: true });
    expect(cardOf(proposed, { buttons }).buttons).toMatchObject([
      { verb: 'approve' },
      { verb: 'reject' },
      { verb: 'withdraw' },
    ]);
    expect(cardOf(proposed, { buttons }).buttons.filter((one) => 'main' in one || 'form' in one)).toEqual([]);
  });
});

describe('a rule', () => {
  const [first] = opening.steps;

  const saying = (more: object, before: unknown = { there: null }) => {
    if (first?.step.kind !== 'security-rule' || !first.step.set) throw new Error('no rule');
    const step = { ...first.step, set: { ...first.step.set, ...more } };
    return sayOf(planned({ remedies: [{ ...opening, steps: [{ step, before }] }] }));
  };

  test.each([
    [{ protocol: '*', destinationPort: '*' }, 'allow any protocol on any port from'],
    [{ protocol: 'Udp', destinationPort: ['3389', '3390'] }, 'allow UDP 3389, 3390 from'],
    [{ source: '*' }, 'from anywhere to 10.1.0.4'],
    [{ source: { groups: [`${vm.replace('virtualMachines', 'groups')}`] } }, 'from web-01 to'],
    [{ access: 'Deny' }, ': deny TCP'],
  ])('%j is told in words', (more, said) => {
    expect(saying(more)).toContain(said);
  });

  test('that was there before is written, not added, and says how it is now', () => {
    const there = first?.step.kind === 'security-rule' ? { ...first.step.set, priority: 4000 } : undefined;
    const text = saying({}, { there });
    expect(text).toContain('write the rule rdp-bot-CH-42 of nsg-web');
    expect(text).toContain('now: allow TCP 3389 from 203.0.113.7 to 10.1.0.4, priority 4000');
  });
});

describe('the way back', () => {
  const undo: Change = { ...proposed, number: 43, undoOf: 42, plan: back };

  test('names the change that it takes back, and promises no other way back', () => {
    const text = sayOf(undo);
    expect(text).toContain('Approve taking back CH-42 on web-01?');
    expect(text).toContain('take back: set fDenyTSConnections to 0');
    expect(text).not.toMatch(/Way back|After that/);
  });
});

describe('while it runs', () => {
  const running: Change = { ...proposed, state: 'running', plan: { ...plan, remedies: [opening, turnOn] } };

  test('what is done says how it was, what is not says how it is', () => {
    const effects = new Map([[0, { state: 'done', at: '2026-03-01T17:17:31.000Z' } as const]]);
    const text = sayOf(running, { effects });
    expect(text).toContain('was: no such rule · done, begun 02:17:31 JST');
    expect(text).toContain('now: stopped');
    expect(text).toContain('1 of 5 steps');
  });

  test('the bar is full of what is done and never more', () => {
    const percent = (states: readonly ('done' | 'skipped' | 'failed')[]) => {
      const effects = new Map(states.map((state, index) => [index, { state }]));
      const bar = cardOf(running, { effects }).blocks.find(({ type }) => type === 'progress');
      return bar?.type === 'progress' ? bar.percent : undefined;
    };
    expect([percent([]), percent(['failed']), percent(['done']), percent(['done', 'skipped'])]).toEqual([
      0, 0, 20, 80,
    ]);
  });
});

describe('hostile text in every field', () => {
  const evil = '</code>**x**[click](https://evil.example) <at>everyone</at>\n\u202Eexe.\u0007';
  const words = { en: evil, ja: evil };
  const [inside] = turnOn.steps;
  if (inside?.step.kind !== 'guest') throw new Error('not inside');
  const remedy: PlannedRemedy = {
    ...turnOn,
    name: words,
    sentence: words,
    mind: words,
    cannotUndo: words,
    steps: [
      {
        step: inside.step,
        before: { st: evil, steps: [{ i: 1, st: 'would', was: evil }], journal: null, armed: false },
      },
    ],
  };
  const { asker } = proposed.request;
  const hostile: Change = {
    ...proposed,
    request: { ...proposed.request, asker: { ...asker, name: evil }, ticket: evil },
    plan: {
      ...plan,
      remedies: [remedy, remedy],
      others: [evil],
      approvers: [{ name: evil, objectId: evil }],
      next: { title: words },
      pipelines: [{ resource: evil, by: evil }],
      hash: evil,
    },
    decision: { decided: 'approved', by: { ...asker, name: evil }, at: evil, breakGlass: evil },
    outcome: {
      because: 'step-failed',
      cannot: words,
      said: evil,
      step: 0,
      stop: { refused: 'change-frozen', because: evil },
      action: { action: evil, resource: evil },
      first: words,
      proof: [{ label: words, before: words, after: words }],
      unseen: [words],
      drifted: true,
    },
  };
  const validate = teamsSchema();
  const states = [
    'proposed',
    'running',
    'fixed',
    'not-fixed',
    'uncertain',
    'failed',
    'unknown',
    'undone',
    'void',
  ] as const;

  test.each(states)('makes no markup and hides nothing: %s', (state) => {
    for (const language of languages) {
      const card = changeCard({
        reader: tokyo[language],
        change: { ...hostile, state },
        undoForSeconds: 1,
        undoUntil: evil,
        handOver: [{ language: 'bicep', text: evil }],
        buttons: {},
      });
      const rendered = renderAdaptiveCard(card);
      expect(validate(rendered)).toEqual([]);
      expect(complaintsOf(rendered)).toEqual([]);
      for (const markdown of markdownIn(rendered)) expect(htmlOf(markdown)).not.toMatch(/<(?!\/?p>)/);
      expect(objectsIn(rendered).filter(({ type }) => String(type).startsWith('Image'))).toEqual([]);
      const links = objectsIn(rendered).flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
      expect(links.filter((link) => !link.startsWith('https://portal.azure.com/#@/resource/'))).toEqual([]);
      for (const output of [JSON.stringify(rendered), renderPlainText(card)])
        expect(output).not.toMatch(/\p{Cf}|\p{Cs}/u);
      expect(renderPlainText(card)).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });
});

test('the largest plan fits, says how many lines are missing, and keeps its buttons', () => {
  const [inside] = turnOn.steps;
  if (inside?.step.kind !== 'guest') throw new Error('not inside');
  const key = `HKLM\\SOFTWARE\\${'x'.repeat(280)}`;
  const steps = Array.from({ length: 24 }, (_, index) => ({
    do: 'registry' as const,
    key,
    name: `v${index}`,
    set: { kind: 'String', data: '<*_>'.repeat(100) } as const,
  }));
  const seen = steps.map((_, i) => ({ i, st: 'would', was: '<*_>'.repeat(50) }));
  const remedy: PlannedRemedy = {
    ...turnOn,
    steps: [
      {
        step: { kind: 'guest', vm, steps },
        before: { st: 'ready', steps: seen, journal: null, armed: false },
      },
    ],
  };
  const change = planned({ remedies: Array.from({ length: 8 }, () => remedy) });
  const rendered = renderAdaptiveCard(
    cardOf(change, { buttons: { approve: 'a', reject: 'r', withdraw: 'w' } }),
  );
  expect(bytesOf(rendered)).toBeLessThanOrEqual(80 * 1024);
  expect(JSON.stringify(rendered)).toMatch(/\d+ more (lines )?not shown/);
  expect(objectsIn(rendered).filter(({ type }) => type === 'Action.Execute').length).toBe(3);
});
