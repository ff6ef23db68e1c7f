import type { Finding } from '../../diagnosis/checks/check.ts';
import type { Block, Line } from '../card.ts';
import { press } from '../press.ts';
import { shownRow } from './shown-row.ts';
import type { Told } from './told.ts';

/** What also has to be put right, in the order in which it would block, and then what may yet become a problem. */
export function alsoFound(told: Told): readonly Block[] {
  const { words, reader, verdict, buttons } = told;
  const { problem, warning, alsoFound: heading } = words.verdict;
  const say =
    (state: Line['state'], text: (title: string) => string) =>
    (finding: Finding): Line => {
      const { name, title, sentence } = finding.words[reader.language];
      const [button] = press('request-fix', words.change.buttons.request, buttons.fixes?.get(finding.check));
      return {
        state,
        text: text(title ?? name),
        ...(sentence === undefined ? {} : { detail: sentence }),
        ...(button ? { button } : {}),
      };
    };
  const lines = [
    ...verdict.further.map(say('problem', problem)),
    ...verdict.warnings.map(say('warning', warning)),
  ];
  return lines.length === 0
    ? []
    : [
        { type: 'heading', text: heading },
        { type: 'lines', lines },
        ...evidenceOf(told, [...verdict.further, ...verdict.warnings]),
      ];
}

/** What was seen of each; folded away, because the first blocker's is what people need first. */
function evidenceOf(told: Told, findings: readonly Finding[]): readonly Block[] {
  const { words, reader } = told;
  const blocks = findings.flatMap((finding): readonly Block[] => {
    const { name, title, rows } = finding.words[reader.language];
    if (rows.length === 0) return [];
    return [
      { type: 'text', text: title ?? name },
      { type: 'facts', rows: rows.map((row) => shownRow(told, row)) },
    ];
  });
  return blocks.length === 0 ? [] : [{ type: 'fold', title: words.verdict.whyAlso, blocks }];
}
