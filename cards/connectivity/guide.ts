import type { Block } from '../card.ts';
import type { ToldPath } from './told-path.ts';

/** How a person makes it possible to try the connection; the bot changes nothing. */
export function guide({ words, path }: ToldPath): readonly Block[] {
  const { guide: how } = path;
  const { connectivity } = words;
  if (!how) return [];
  return [
    { type: 'heading', text: connectivity.guide.heading },
    { type: 'text', text: connectivity.guide[how.state](path.source) },
    { type: 'text', text: connectivity.guide.todo },
    { type: 'code', language: 'shell', text: how.command },
    { type: 'buttons', buttons: [{ label: connectivity.guide.extensions, url: how.link }] },
  ];
}
