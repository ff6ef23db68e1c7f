import type { Block, Line } from '../card.ts';
import { evidenceFolds, lineFold } from './evidence-folds.ts';
import type { Told } from './told.ts';

/** Of names in one text: the longest still fit into what a renderer keeps of it. */
const mostInRow = 24;

/** What is there for whoever wants it: consequences, what is fine, all evidence, and how to look again. */
export function folds(told: Told): readonly Block[] {
  const { words, verdict, diagnosis } = told;
  return [
    ...lineFold(words.verdict.follows(verdict.consequences.length), consequenceLines(told)),
    ...lineFold(words.verdict.fine(verdict.fine.length), fineLines(told)),
    ...evidenceFolds(told, diagnosis.evidence),
  ];
}

/** Without their sentences: what they advise is for when they are the cause. */
const consequenceLines = ({ reader, verdict }: Told): readonly Line[] =>
  verdict.consequences.map(({ outcome, words }) => {
    const { name, title } = words[reader.language];
    return { state: outcome === 'warning' ? 'warning' : 'problem', text: title ?? name };
  });

/** A line for each part; where there are too many names, the next one goes on. */
function fineLines({ words, reader, verdict }: Told): readonly Line[] {
  const parts = [...new Set(verdict.fine.map(({ part }) => part))];
  return parts.flatMap((part) => {
    const findings = verdict.fine.filter((finding) => finding.part === part);
    const names = findings.map((finding) => finding.words[reader.language].name);
    return inRows(names).map((row): Line => {
      const text = words.verdict.nameAndValue(words.parts[part], words.list(row));
      return { state: 'fine', text };
    });
  });
}

const inRows = (names: readonly string[]): readonly (readonly string[])[] =>
  names.length === 0 ? [] : [names.slice(0, mostInRow), ...inRows(names.slice(mostInRow))];
