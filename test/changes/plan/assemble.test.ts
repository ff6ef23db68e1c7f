import { describe, expect, test } from '@jest/globals';
import { assemble } from '../../../changes/plan/assemble.ts';
import type { PlannedRemedy } from '../../../changes/plan/plan.ts';
import type { RemedyUnit } from '../../../remedies/remedy.ts';
import type { Step } from '../../../remedies/step.ts';
import { benchRemedies, openPortStep, seeScreenStep } from '../bench-remedies.ts';
import { office } from './office-ids.ts';

const restart: Step = { kind: 'power', vm: office.vm, change: 'restart' };
const before = new Map<Step['kind'], unknown>([
  ['security-rule', { there: null }],
  ['boot-diagnostics', { kept: 'off' }],
  ['power', { power: 'running' }],
]);

const planned = (remedy: string, ...steps: readonly Step[]): PlannedRemedy => ({
  remedy,
  check: 'x',
  name: { en: remedy, ja: remedy },
  sentence: { en: '', ja: '' },
  steps: steps.map((step) => ({ step, before: before.get(step.kind) })),
});

const open = planned('open-port', openPortStep(office));
const see = planned('see-screen', seeScreenStep(office));

const plan = (
  remedies: readonly PlannedRemedy[],
  more: Parameters<typeof benchRemedies>[1] = {},
  rest: { readonly risk?: RemedyUnit['risk'] } = {},
) => {
  const units = benchRemedies(office, more).filter(({ id }) => remedies.some(({ remedy }) => remedy === id));
  return assemble({ remedies, units, evidence: new Map(), harness: 'h', ...rest });
};

describe('a plan', () => {
  test('names every resource that it writes and everything that Azure must allow, each once', () => {
    const { writes, actions } = plan([open, see, { ...open, remedy: 'again' }]);
    expect(writes).toEqual([office.networkSecurityGroup, office.vm]);
    expect(new Set(actions.map(({ action }) => action)).size).toBe(actions.length);
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'Microsoft.Network/networkSecurityGroups/securityRules/write',
        'Microsoft.Compute/virtualMachines/write',
      ]),
    );
  });

  test.each([
    ['low', 'low', 'low'],
    ['low', 'medium', 'medium'],
    ['high', 'low', 'high'],
    ['medium', 'high', 'high'],
  ] as const)('of %s and %s is %s', (openPort, seeScreen, risk) => {
    const risks = { openPort: { risk: openPort }, seeScreen: { risk: seeScreen } };
    expect(plan([open, see], risks).risk).toBe(risk);
  });

  test('of the way back is as risky as what it takes back', () => {
    expect(plan([open], {}, { risk: 'high' }).risk).toBe('high');
  });

  test('drops sessions where one of its remedies does, or where the machine restarts', () => {
    expect(plan([open]).dropsSessions).toBe(false);
    expect(plan([open, see], { seeScreen: { dropsSessions: true } }).dropsSessions).toBe(true);
    expect(plan([planned('open-port', restart)])).toMatchObject({ dropsSessions: true, restart: 'step' });
  });

  test('a start is no restart', () => {
    const start: Step = { kind: 'power', vm: office.vm, change: 'start' };
    expect(plan([planned('open-port', start)])).toMatchObject({ dropsSessions: false, restart: 'none' });
  });

  test('recommends a restart where one of its remedies does', () => {
    expect(plan([open, see], { seeScreen: { restart: 'recommended' } }).restart).toBe('recommended');
  });

  test('is proved by a person where one of its remedies is, and looked at a day later likewise', () => {
    expect(plan([open, see])).toMatchObject({ proof: 'look', mayDrift: false });
    expect(plan([open, see], { openPort: { proof: 'person' }, seeScreen: { mayDrift: true } })).toMatchObject(
      {
        proof: 'person',
        mayDrift: true,
      },
    );
  });

  test('ends as early as the first of its remedies', () => {
    expect(plan([open]).endsAfterHours).toBeUndefined();
    const hours = { openPort: { endsAfterHours: 8 }, seeScreen: { endsAfterHours: 3 } };
    expect(plan([open, see], hours).endsAfterHours).toBe(3);
  });

  test('takes as long as its remedies together', () => {
    expect(plan([open, see]).takesSeconds).toBe(20);
  });
});
