import type { Certainty, Finding } from '../checks/check.ts';
import type { Sign, SourceState } from './source.ts';

type Found = 'security-rules' | 'windows';

/** A finding that blocks speaks for its source; what only follows from another one says nothing new. */
export const problemSigns = (source: Found, findings: readonly Finding[]): readonly Sign[] =>
  findings
    .filter(({ outcome, followsFrom }) => outcome === 'problem' && followsFrom === undefined)
    .map((finding) => signOf(source, says[finding.certainty ?? 'possible'], finding));

/** These findings do not say that they block, only that they may. */
export const warningSigns = (source: Found, findings: readonly Finding[]): readonly Sign[] =>
  findings.map((finding) => signOf(source, 'possible', finding));

const says: Readonly<Record<Certainty, SourceState>> = {
  sure: 'is-it',
  likely: 'likely',
  possible: 'possible',
};

const signOf = (source: Found, state: SourceState, { part, words: { en, ja } }: Finding): Sign => ({
  source,
  says: state,
  by: part === 'windows' ? 'windows' : 'azure',
  words: { en: `${en.title ?? en.name}.`, ja: `${ja.title ?? ja.name}。` },
});
