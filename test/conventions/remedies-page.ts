import type { RemedyUnit } from '../../remedies/remedy.ts';

/** The row of a remedy as docs/remedies.md shows it. */
export function rowOfRemedy({ id, catalogue, fixes, risk, words, ...unit }: RemedyUnit): string {
  const mends = fixes.map((check) => `[${check}](checks/${check}.md)`).join(', ');
  const notes = [
    ...(unit.dropsSessions ? ['sessions drop'] : []),
    ...(unit.restart === 'step' ? ['restart'] : []),
    ...(unit.restart === 'recommended' ? ['restart some day'] : []),
    ...(unit.snapshot === 'required' ? ['snapshot'] : []),
    ...(unit.endsAfterHours === undefined ? [] : [`ends after ${unit.endsAfterHours} h`]),
  ];
  return `| ${catalogue} | [${words.en.name}](remedies/${id}.md) | ${mends} | ${risk} | ${notes.join(', ')} |`;
}
