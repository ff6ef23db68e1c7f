import type { Finding } from './checks/check.ts';
import type { Diagnosis } from './diagnosis.ts';

/** All findings in order: what blocks first, and what follows from it. */
export type Verdict = {
  /** `uncertain`: no blocker was found, but something that could hide one was not seen. */
  readonly kind: 'blocked' | 'uncertain' | 'nothing-found' | 'not-for-us';
  /** What blocks first. */
  readonly first?: Finding;
  /** What also has to be fixed, in the order in which it would block. */
  readonly further: readonly Finding[];
  readonly consequences: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly unknown: readonly Finding[];
  readonly fine: readonly Finding[];
};

export function verdictOf({ findings, nature }: Diagnosis): Verdict {
  const of = (outcome: Finding['outcome']) => findings.filter((finding) => finding.outcome === outcome);
  const isCause = ({ followsFrom }: Finding) => followsFrom === undefined;
  const found = [...of('problem'), ...of('warning')];
  const [first, ...further] = of('problem').filter(isCause);
  const unknown = of('unknown');
  const kind = first
    ? 'blocked'
    : nature === 'linux'
      ? 'not-for-us'
      : unknown.length > 0
        ? 'uncertain'
        : 'nothing-found';
  return {
    kind,
    ...(first ? { first } : {}),
    further,
    consequences: found.filter((finding) => !isCause(finding)),
    warnings: of('warning').filter(isCause),
    unknown,
    fine: of('ok'),
  };
}
