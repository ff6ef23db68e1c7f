import type { Language } from '../base/language.ts';
import type { Question } from '../diagnosis/question.ts';
import type { Block, Card } from './card.ts';
import { machineOf } from './machine.ts';
import { portalLink } from './portal-link.ts';
import type { CardWords } from './words/card-words.ts';
import { wordsIn } from './words/words.ts';

/** How to connect: a line to type and a file to save, or the page of Bastion. */
export function connectCard(language: Language, { vm, port, wayIn }: Question, address?: string): Card {
  const words = wordsIn(language).change.connect;
  const { name } = machineOf(vm);
  return {
    language,
    state: 'note',
    title: words.title(name),
    summary: words.title(name),
    blocks:
      wayIn.kind === 'bastion'
        ? byBastion(words, vm)
        : byClient(words, { file: `${name}.rdp`, target: `${address ?? name}:${port}` }),
    buttons: [],
  };
}

type Words = CardWords['change']['connect'];

function byBastion(words: Words, vm: string): readonly Block[] {
  const page = portalLink(vm);
  return [
    { type: 'text', text: words.bastion },
    ...(page === undefined
      ? []
      : [{ type: 'buttons', buttons: [{ label: words.open, url: `${page}/bastionHost` }] } as const]),
  ];
}

type Client = { readonly file: string; readonly target: string };

const byClient = (words: Words, { file, target }: Client): readonly Block[] => [
  { type: 'text', text: words.line },
  { type: 'code', language: 'plain', text: `mstsc /v:${target}` },
  { type: 'text', text: words.file(file) },
  { type: 'code', language: 'plain', text: rdpFile(target) },
];

/** It asks for the password and checks who answers; it holds no secret. */
const rdpFile = (target: string): string =>
  [`full address:s:${target}`, 'prompt for credentials:i:1', 'authentication level:i:2'].join('\n');
