import type { Block } from '../card.ts';
import { type ToldChange, text } from './told.ts';

/** The same change for whoever owns the pipeline that writes the resource. */
export function handOverFold({ words, handOver }: ToldChange): readonly Block[] {
  if (handOver.length === 0) return [];
  const { title, why, name } = words.change.handOver;
  return [
    {
      type: 'fold',
      title,
      blocks: [
        text(why),
        ...handOver.flatMap((snippet): readonly Block[] => [
          text(name[snippet.language], true),
          { type: 'code', language: 'plain', text: snippet.text },
        ]),
      ],
    },
  ];
}
