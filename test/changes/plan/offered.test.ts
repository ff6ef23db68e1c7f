import { describe, expect, test } from '@jest/globals';
import { evidenceOf } from '../../../changes/evidence-of.ts';
import { offered } from '../../../changes/plan/offered.ts';
import { remedyCase } from '../../../changes/plan/remedy-case.ts';
import { whatNext } from '../../../changes/plan/what-next.ts';
import { virtualMachine } from '../../../diagnosis/evidence/virtual-machine.ts';
import { type EvidenceById, valueIn } from '../../../diagnosis/value-in.ts';
import type { RemedyUnit } from '../../../remedies/remedy.ts';
import { ill } from '../bench.ts';
import { benchRemedies } from '../bench-remedies.ts';
import { noon, office, question } from './office-ids.ts';

const diagnosis = ill(question, noon);
const [openPort, seeScreen] = benchRemedies(office) as readonly [RemedyUnit, RemedyUnit];

describe('what is offered', () => {
  test('is a fix for each finding, in the order in which they block', () => {
    expect(offered(diagnosis, [seeScreen, openPort], noon)).toEqual([
      {
        check: 'vm-stopped',
        remedy: 'open-port',
        asks: [],
        name: { en: 'Do open-port', ja: 'open-port を実行する' },
      },
      expect.objectContaining({ check: 'boot-diagnostics-off', remedy: 'see-screen' }),
    ]);
  });

  test('is the first of the list that fits', () => {
    const unfit = { ...openPort, id: 'unfit', fits: () => false };
    const second = { ...openPort, id: 'second' };
    expect(offered(diagnosis, [unfit, second, openPort], noon).map(({ remedy }) => remedy)).toEqual([
      'second',
    ]);
  });

  test('is nothing for what only follows from something else, or is fine', () => {
    const findings = diagnosis.findings.map((finding) =>
      finding.check === 'vm-stopped' ? { ...finding, followsFrom: 'boot-diagnostics-off' } : finding,
    );
    expect(offered({ ...diagnosis, findings }, [openPort], noon)).toEqual([]);
    const healthy = ill(question, noon, { power: 'PowerState/running' });
    expect(offered(healthy, [openPort], noon)).toEqual([]);
  });
});

describe('what would still block', () => {
  const evidence = evidenceOf(diagnosis);
  const given = remedyCase({ question, evidence, check: 'vm-stopped', choices: {}, change: 0, now: noon });
  if (!given) throw new Error('Nothing was found.');
  const starts = (seen: EvidenceById): EvidenceById => {
    const value = valueIn(seen, virtualMachine);
    return new Map([
      ...seen,
      [
        virtualMachine.id,
        { ...seen.get(virtualMachine.id), value: { ...value, power: 'PowerState/running' } } as never,
      ],
    ]);
  };

  test('is judged by the world as it should be then', () => {
    expect(
      whatNext(question, evidence, [{ unit: { ...openPort, effect: (seen) => seen }, given }]),
    ).toMatchObject({
      check: 'vm-stopped',
    });
    expect(whatNext(question, evidence, [{ unit: { ...openPort, effect: starts }, given }])).toBeUndefined();
  });
});
