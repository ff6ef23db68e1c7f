import type { Block } from '../card.ts';
import { evidenceFolds, lineFold } from '../verdict/evidence-folds.ts';
import type { ToldPath } from './told-path.ts';

/** What is there for whoever wants it: consequences, default rules, all evidence, and how to look again. */
export function pathFolds(told: ToldPath): readonly Block[] {
  const { words, reader, path } = told;
  const consequences = path.findings.filter(({ followsFrom }) => followsFrom !== undefined);
  return [
    ...lineFold(
      words.verdict.follows(consequences.length),
      consequences.map(({ outcome, words: said }) => ({ state: outcome, text: said[reader.language].title })),
    ),
    ...defaultRules(told),
    ...evidenceFolds(told, path.evidence),
  ];
}

/** Azure's own rules at the end of each group; a rule with a smaller number is met before them. */
function defaultRules({ words, reader, path }: ToldPath): readonly Block[] {
  const blocks = path.rules.flatMap(({ end, defaults }): readonly Block[] =>
    defaults.length === 0
      ? []
      : [
          { type: 'text', text: end === 'source' ? path.source : path.destination[reader.language] },
          {
            type: 'facts',
            rows: defaults.map(({ name, priority, access }) => ({
              label: name,
              value: words.connectivity.defaultRule(priority, access),
            })),
          },
        ],
  );
  return blocks.length === 0 ? [] : [{ type: 'fold', title: words.connectivity.defaults, blocks }];
}
