import type { Language } from '../base/language.ts';
import type { Question } from '../diagnosis/question.ts';
import type { Block, Card } from './card.ts';
import { machineOf } from './machine.ts';
import { wordsIn } from './words/words.ts';

/** How to connect: a line to type, a file to save, or the page of Bastion. */
export function connectCard(language: Language, { vm, port, wayIn }: Question, address?: string): Card {
  const words = wordsIn(language).change.connect;
  const { name } = machineOf(vm);
  const target = `${address ?? name}:${port}`;
  const blocks: readonly Block[] =
    wayIn.kind === 'bastion'
      ? [
          { type: 'text', text: words.bastion },
          {
            type: 'buttons',
            buttons: [
              { label: words.open, url: `https://portal.azure.com/#@/resource${encodeURI(vm)}/bastionHost` },
            ],
          },
        ]
      : [
          { type: 'text', text: words.line },
          { type: 'code', language: 'plain', text: `mstsc /v:${target}` },
          { type: 'text', text: words.file(`${name}.rdp`) },
          {
            type: 'code',
            language: 'plain',
            text: [`full address:s:${target}`, 'prompt for credentials:i:1', 'authentication level:i:2'].join(
              '\n',
            ),
          },
        ];
  return {
    language,
    state: 'note',
    title: words.title(name),
    summary: words.title(name),
    blocks,
    buttons: [],
  };
}
