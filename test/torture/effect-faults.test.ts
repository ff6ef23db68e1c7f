import { expect, test } from '@jest/globals';
import type { Change } from '../../changes/change-view.ts';
import { keyOf } from '../../changes/step-keys.ts';
import { correlationOf } from '../../changes/steps/calling-of.ts';
import type { Step } from '../../remedies/step.ts';
import type { EffectRow } from '../../store/change-effects.ts';
import { effectFaults, type Happened } from './effect-faults.ts';

const vm = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/t-0001';
const restart: Step = { kind: 'power', vm, change: 'restart' };
const inside: Step = { kind: 'guest', vm, steps: [{ do: 'rdp-restart' }] };

const request: Change['request'] = {
  question: { vm, port: 3389, wayIn: { kind: 'bastion' } },
  diagnosis: 1,
  location: 'japaneast',
  tags: {},
  items: [],
  asker: {
    objectId: 'o',
    tenant: 't',
    name: 'Tanaka',
    surface: 'teams',
    account: '29:tanaka',
    conversation: '19:ops',
  },
  alsoAsked: [],
  place: {},
  reader: { language: 'en', timeZone: 'UTC' },
  askedAt: '2026-11-21T02:00:00.000Z',
};

const key = keyOf({ number: 1, request }, 0);
const sent = `${correlationOf(key)} POST ${vm}/restart`;

/** What is found where the only step ended like this, and this happened. */
function faultsOf(
  step: Step,
  state: EffectRow['state'],
  { requests = [], written = [] }: { requests?: [string, number][]; written?: [string, number][] },
): readonly string[] {
  const happened: Happened = { requests: new Map(requests), inside: new Map(written) };
  return effectFaults(
    [{ number: 1, state: 'fixed', request, steps: [step], rows: [{ step: 0, state }] }],
    happened,
  );
}

test.each<[string, Step, EffectRow['state'], Parameters<typeof faultsOf>[2], RegExp | undefined]>([
  ['done once', restart, 'done', { requests: [[sent, 1]] }, undefined],
  ['done twice', restart, 'done', { requests: [[sent, 2]] }, /more than once/],
  ['lost', restart, 'done', {}, /nothing happened/],
  ['failed, and not made', restart, 'failed', {}, undefined],
  ['failed, and made', restart, 'failed', { requests: [[sent, 1]] }, /it happened/],
  ['skipped, and made', restart, 'skipped', { requests: [[sent, 1]] }, /it happened/],
  ['left open', restart, 'intended', {}, /nobody has said/],
  ['unknown, and made', restart, 'unknown', { requests: [[sent, 1]] }, undefined],
  ['written inside once', inside, 'done', { written: [[`${key.run} 0 apply`, 1]] }, undefined],
  ['written inside twice', inside, 'done', { written: [[`${key.run} 0 apply`, 2]] }, /more than once/],
  ['lost inside', inside, 'done', { written: [[`${key.run} 0 undo`, 1]] }, /nothing happened/],
  ['a write of nobody', inside, 'skipped', { requests: [[`none PUT ${vm}`, 1]] }, /belongs to no step/],
])('%s', (_, step, state, happened, fault) => {
  const faults = faultsOf(step, state, happened);
  if (fault === undefined) expect(faults).toEqual([]);
  else expect(faults).toContainEqual(expect.stringMatching(fault));
});
