import type { Finding } from '../../diagnosis/checks/check.ts';
import type { Block, Line } from '../card.ts';
import type { Told } from './told.ts';

/** What also has to be put right, in the order in which it would block, and then what may yet become a problem. */
export function alsoFound({ words, reader, verdict }: Told): readonly Block[] {
  const { problem, warning, alsoFound: heading } = words.verdict;
  const say =
    (state: Line['state'], text: (title: string) => string) =>
    (finding: Finding): Line => {
      const { name, title, sentence } = finding.words[reader.language];
      return { state, text: text(title ?? name), ...(sentence === undefined ? {} : { detail: sentence }) };
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
      ];
}
