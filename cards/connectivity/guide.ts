import type { Words } from '../../base/language.ts';
import type { Block } from '../card.ts';
import { press } from '../press.ts';
import type { ToldPath } from './told-path.ts';

/** What a person can do step by step; and how the connection can be tried, where nobody could. */
export function guide(
  { words, reader, path }: ToldPath,
  guides: readonly { readonly name: Words; readonly id: string }[] = [],
): readonly Block[] {
  const { heading, text } = words.connectivity.agent;
  const buttons = guides.flatMap(({ name, id }) => press('guide', name[reader.language], id));
  return [
    ...(path.isAgentWanted
      ? ([
          { type: 'heading', text: heading },
          { type: 'text', text: text(path.source) },
        ] as const)
      : []),
    ...(buttons.length === 0 ? [] : [{ type: 'buttons', buttons } as const]),
  ];
}
