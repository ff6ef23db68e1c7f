import type { Block } from '../card.ts';
import { guideButtons, type OfferedGuide } from '../guide-buttons.ts';
import type { ToldPath } from './told-path.ts';

/** What a person can do step by step; and how the connection can be tried, where nobody could. */
export function guide({ words, reader, path }: ToldPath, guides?: readonly OfferedGuide[]): readonly Block[] {
  const { heading, text } = words.connectivity.agent;
  return [
    ...(path.isAgentWanted
      ? ([
          { type: 'heading', text: heading },
          { type: 'text', text: text(path.source) },
        ] as const)
      : []),
    ...guideButtons(reader.language, guides),
  ];
}
