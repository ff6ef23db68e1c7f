import { describe, expect, test } from '@jest/globals';
import { evidenceOf } from '../../../changes/evidence-of.ts';
import { draft } from '../../../changes/plan/draft.ts';
import type { ChangeItem } from '../../../changes/request.ts';
import type { VirtualMachineValue } from '../../../diagnosis/evidence/virtual-machine.ts';
import type { RemedyUnit } from '../../../remedies/remedy.ts';
import type { Step } from '../../../remedies/step.ts';
import { ill } from '../bench.ts';
import { benchRemedies, openPortStep, seeScreenStep } from '../bench-remedies.ts';
import { noon, office, question } from './office-ids.ts';

const openPort: ChangeItem = { remedy: 'open-port', check: 'vm-stopped', choices: {} };
const seeScreen: ChangeItem = { remedy: 'see-screen', check: 'boot-diagnostics-off', choices: {} };

const drafted = (
  items: readonly ChangeItem[],
  more: Parameters<typeof benchRemedies>[1] = {},
  seen: Partial<VirtualMachineValue> = {},
) =>
  draft({
    remedies: benchRemedies(office, more),
    request: { question, items },
    evidence: evidenceOf(ill(question, noon, seen)),
    change: 42,
    now: noon,
  });

const stepsOf = (result: ReturnType<typeof draft>) =>
  'not' in result ? result : result.remedies.map(({ steps }) => steps);

const takes: Partial<RemedyUnit> = { snapshot: 'required' };

describe('the draft of a plan', () => {
  test('has the steps of each remedy, in the order in which they were asked for, and its words', () => {
    const result = drafted([seeScreen, openPort]);
    expect(stepsOf(result)).toEqual([[seeScreenStep(office)], [openPortStep(office)]]);
    expect('remedies' in result && result.remedies[1]).toMatchObject({
      remedy: 'open-port',
      check: 'vm-stopped',
      name: { en: 'Do open-port', ja: 'open-port を実行する' },
      sentence: { en: 'Does open-port.', ja: 'open-port を実行します。' },
    });
  });

  test('is never of a remedy that is not on the list, or that does not mend what was found', () => {
    expect(() => drafted([{ ...openPort, remedy: 'format-disk' }])).toThrow('No remedy format-disk');
    expect(() => drafted([{ ...openPort, check: 'boot-diagnostics-off' }])).toThrow('mends');
  });

  test.each([
    ['is found no more', drafted([openPort], {}, { power: 'PowerState/running' })],
    ['does not fit', drafted([openPort], { openPort: { fits: () => false } })],
  ])('has nothing to mend where it %s', (_, result) => {
    expect(result).toEqual({ not: { because: 'nothing-to-mend' } });
  });

  test('says in both languages what cannot be planned, for all of a bundle', () => {
    const cannot = { en: 'Not here.', ja: 'できません。' };
    expect(drafted([seeScreen, openPort], { openPort: { plan: () => ({ cannot }) } })).toEqual({
      not: { because: 'cannot-be-planned', cannot },
    });
  });

  test('is shown to nobody where a step is below the floor', () => {
    const rule = openPortStep(office);
    const step: Step = { ...rule, set: rule.set && { ...rule.set, source: '*' } };
    expect(drafted([openPort], { openPort: { plan: () => ({ steps: [step] }) } })).toEqual({
      not: { because: 'below-the-floor' },
    });
  });
});

describe('the snapshot', () => {
  const { disk } = office;
  const taken = {
    kind: 'snapshot',
    disk,
    snapshot: disk.replace('disks/web-01-os', 'snapshots/rdp-bot-CH-42-web-01'),
    location: 'japaneast',
  };

  test('is not taken where no remedy needs one', () => {
    expect(stepsOf(drafted([openPort], {}, { osDisk: disk }))).toEqual([[openPortStep(office)]]);
  });

  test('is taken once, before anything else, also for the last of a bundle', () => {
    const result = drafted([seeScreen, openPort], { openPort: takes }, { osDisk: disk });
    expect(stepsOf(result)).toEqual([[taken, seeScreenStep(office)], [openPortStep(office)]]);
    const both = drafted([seeScreen, openPort], { openPort: takes, seeScreen: takes }, { osDisk: disk });
    expect(stepsOf(both)).toEqual([[taken, seeScreenStep(office)], [openPortStep(office)]]);
  });

  test('has a name that is the same whenever this change is planned, and another for another change', () => {
    const name = (change: number) =>
      JSON.stringify(
        draft({
          remedies: benchRemedies(office, { openPort: takes }),
          request: { question, items: [openPort] },
          evidence: evidenceOf(ill(question, noon, { osDisk: disk })),
          change,
          now: noon,
        }),
      ).match(/snapshots\/([^"]+)/)?.[1];
    expect(name(42)).toBe(name(42));
    expect(name(43)).not.toBe(name(42));
  });

  test('cannot be left out because there is no disk to take it of', () => {
    expect(drafted([openPort], { openPort: takes })).toMatchObject({
      not: { because: 'cannot-be-planned', cannot: { en: expect.stringContaining('no managed disk') } },
    });
  });
});
