import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { languages } from '../../base/language.ts';
import { type Case, conclude } from '../../diagnosis/conclude.ts';
import { machineName } from '../../diagnosis/machine-name.ts';
import { verdictOf } from '../../diagnosis/verdict.ts';
import { type GuestStep, guestStepsSchema } from '../../guest/harness/step.ts';
import { breaksFloor } from '../../remedies/floor.ts';
import type { RemedyUnit } from '../../remedies/remedy.ts';
import type { Step } from '../../remedies/step.ts';
import { type Looking, startLooking } from '../support/looking.ts';
import { type CaseOptions, caseFor, fallIll, type Ill } from '../support/remedies.ts';

/** One way a machine may be ill, and what comes of it. */
export type RemedyTest = Ill &
  Omit<CaseOptions, 'check'> & {
    readonly when: string;
    /** What is mended; the first that the remedy mends where nothing is said. */
    readonly check?: string;
    /** The primitives of its only step, which is inside Windows. */
    readonly inside?: readonly GuestStep[];
    /** The machine restarts after that. */
    readonly restarts?: true;
    /** All its steps, where they are others. */
    readonly steps?: (vm: string) => readonly Step[];
    /** Part of the English sentence that says why not. */
    readonly cannot?: string;
    /** It is not offered at all. */
    readonly isUnfit?: true;
    /** It only helps to get by: what was found stays as it is. */
    readonly stays?: true;
    /** What blocks first afterwards; absent: nothing does. */
    readonly next?: string;
    /** Problems and warnings that were not there before and come to light then. */
    readonly reveals?: readonly string[];
  };

/** Breaks the practice world, looks at it through the real clients, and plans. */
export function testRemedy(remedy: RemedyUnit, rows: readonly RemedyTest[]): void {
  describe(remedy.id, () => {
    let looking: Looking;
    beforeAll(async () => {
      looking = await startLooking();
    });
    afterAll(() => looking.practice.close());

    test.each(rows)('$when', async (row) => {
      const patient = fallIll(looking, row);
      const seen = await patient.look().finally(patient.heal);
      const at: Case = { ...seen, evidence: row.but?.(seen.evidence) ?? seen.evidence };
      const check = row.check ?? remedy.fixes[0];
      expect(remedy.fixes).toContain(check);
      const given = caseFor(at, { check, ...(row.choices ? { choices: row.choices } : {}) });
      expect(remedy.fits?.(given) ?? true).toBe(!row.isUnfit);
      if (row.isUnfit) return;

      const planned = remedy.plan(given);
      if (row.cannot !== undefined) {
        expect(planned).toEqual({ cannot: { en: expect.stringContaining(row.cannot), ja: japanese } });
        return;
      }
      const steps = row.steps?.(patient.vm) ?? [
        { kind: 'guest', vm: patient.vm, steps: row.inside ?? [] } as const,
        ...(row.restarts ? restart(patient.vm) : []),
      ];
      expect(planned).toEqual({ steps });
      for (const step of steps) if (step.kind === 'guest') guestStepsSchema.parse(step.steps);
      expect(steps.map(breaksFloor)).toEqual(steps.map(() => undefined));
      // Nobody is signed out, and no machine restarts, without a word about it before.
      expect(remedy.dropsSessions || !steps.some(signsOut)).toBe(true);
      expect(remedy.restart === 'step' || !steps.some(restarts)).toBe(true);

      for (const language of languages) {
        const { name, sentence } = remedy.words[language];
        expect(sentence(given)).toContain(machineName(at.question));
        expect([name, sentence(given)].join()).not.toMatch(/undefined|null|\[object|fill me in/);
      }
      expect(remedy.words.ja.sentence(given)).toEqual(japanese);

      const before = JSON.stringify([...at.evidence]);
      const question = remedy.questionThen?.(given) ?? at.question;
      const after = conclude({ ...at, question, evidence: remedy.effect(at.evidence, given) });
      expect(JSON.stringify([...at.evidence])).toBe(before);
      const found = bad(after);
      expect(found.includes(check)).toBe(row.stays ?? false);
      expect(found.filter((id) => !bad(conclude(at)).includes(id))).toEqual(row.reveals ?? []);
      expect(verdictOf(after).first?.check).toBe(row.next);
    });
  });
}

const restarts = (step: Step): boolean =>
  step.kind === 'power' && ['restart', 'redeploy', 'deallocate', 'powerOff'].includes(step.change);

const signsOut = (step: Step): boolean =>
  restarts(step) ||
  step.kind === 'reset-rdp' ||
  (step.kind === 'guest' &&
    step.steps.some(({ do: primitive }) => primitive === 'rdp-restart' || primitive === 'session-logoff'));

const restart = (vm: string): readonly Step[] => [
  { kind: 'power', vm, change: 'restart' },
  { kind: 'wait', vm, for: 'agent' },
];

const japanese = expect.stringMatching(/[ぁ-ん]/);

const bad = ({ findings }: ReturnType<typeof conclude>): readonly string[] =>
  findings.filter(({ outcome }) => outcome === 'problem' || outcome === 'warning').map(({ check }) => check);
