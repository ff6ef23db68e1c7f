import type { Language } from '../base/language.ts';
import type { ClientCheckMistake } from '../base/reasons.ts';
import type { Block, Card } from './card.ts';
import { mainPress, press } from './press.ts';
import { inputs } from './verbs.ts';
import { wordsIn } from './words/words.ts';

export type ClientCheckCard = {
  readonly language: Language;
  /** The machine's name. */
  readonly machine: string;
  /** What is pasted into PowerShell, byte for byte, and the SHA-256 of it. */
  readonly script: { readonly text: string; readonly sha256: string };
  /** Why what was pasted last is not the line. */
  readonly mistake?: ClientCheckMistake;
  readonly buttons: { readonly send?: string; readonly cannotRun?: string; readonly cancel?: string };
};

/** How the person's own PC looks at the way to the machine. The line that it prints is pasted as a message. */
export function clientCheckCard({ language, machine, script, mistake, buttons }: ClientCheckCard): Card {
  const words = wordsIn(language);
  const { title, why, steps, does, hash, again, line, mistakes, cannotRun } = words.clientCheck;
  const said = mistake === undefined ? title(machine) : mistakes[mistake];
  const how: readonly Block[] = [
    ...steps.map((text): Block => ({ type: 'text', text })),
    { type: 'code', text: script.text, language: 'powershell' },
    { type: 'text', text: does, subtle: true },
    { type: 'facts', rows: [{ label: hash, value: script.sha256 }] },
  ];
  return {
    language,
    state: mistake === undefined ? 'note' : 'warning',
    title: said,
    summary: said,
    blocks: [
      ...(mistake === undefined
        ? [{ type: 'text', text: why } as const, ...how]
        : [{ type: 'fold', title: again, blocks: how } as const]),
      { type: 'input', id: inputs.answer, label: line, placeholder: 'rdp-check/1; …', maxLength: 2000 },
    ],
    buttons: [
      ...mainPress('answer', words.buttons.send, buttons.send),
      ...press('answer', cannotRun, buttons.cannotRun),
      ...press('cancel', words.buttons.cancel, buttons.cancel),
    ],
  };
}
