/** What one part of the conformance run did. */
export type Report = {
  /** What was checked and how much of it, as the end of a sentence. */
  readonly checked: string;
  readonly count: number;
  readonly findings: readonly string[];
};

/** The report as lines; a part that checked nothing is a finding itself. */
export function linesOf(report: Report): string[] {
  const { checked, findings } = failingWhenEmpty(report);
  const outcome = findings.length === 0 ? 'no finding' : `${findings.length} findings`;
  return [`Checked ${checked}: ${outcome}.`, ...findings.map((finding) => `  ${finding}`)];
}

export const hasFindings = (report: Report): boolean => failingWhenEmpty(report).findings.length > 0;

const failingWhenEmpty = (report: Report): Report =>
  report.count > 0 ? report : { ...report, findings: [...report.findings, 'there was nothing to check'] };
