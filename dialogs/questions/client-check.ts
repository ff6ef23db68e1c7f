import { clientCheckMistakes } from '../../base/reasons.ts';
import { clientCheckCard } from '../../cards/client-check-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { readPastedCheck } from '../../diagnosis/client-check/read-pasted-check.ts';
import { recogniseMessage } from '../../diagnosis/messages/recognise-message.ts';
import type { Ask, Begin } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Machine, Parts } from '../parts.ts';
import { leadsTo } from './message.ts';

/** What does your own PC see? */
export function clientCheck({ name }: Machine, { mistake: said }: Begin, parts: Parts): Ask {
  const { reader, clientScript } = parts;
  const { language } = reader;
  const mistake = clientCheckMistakes.find((one) => one === said);
  return {
    question: 'client-check',
    label: wordsIn(language).clientCheck.label,
    card: (button) =>
      clientCheckCard({
        language,
        machine: name,
        script: clientScript,
        ...(mistake === undefined ? {} : { mistake }),
        buttons: {
          send: button('answer'),
          cannotRun: button('answer', { choice: 'cannot-run' }),
          cancel: button('cancel'),
        },
      }),
  };
}

/** The line that it printed; or that it cannot be run. */
export function readCheck({ known, choice, text }: Given, { reader: { language } }: Parts): ReadAnswer {
  const words = wordsIn(language).clientCheck;
  const read = readPastedCheck(text);
  if (read.kind === 'check') return { known: { ...known, line: text }, said: words.received };
  // A message of the client says that it cannot connect, which is another matter.
  const recognised = recogniseMessage(text);
  if (choice === 'cannot-run' || (recognised.kind === 'none' && cannotRun.test(text))) {
    return { known: { ...known, noCheck: true }, said: words.cannotRun };
  }
  const { dialog, known: about } = leadsTo(recognised);
  // That it does not connect is known already.
  if (read.kind === 'none' && recognised.kind !== 'none' && dialog !== 'cannot-connect') {
    return { dialog, known: { ...known, ...about } };
  }
  return { known, mistake: read.kind === 'mistake' ? read.mistake : 'check-line-missing' };
}

const cannotRun =
  /\b(?:can(?:no|['’])?t|cannot|unable|no powershell|not allowed|skip|ask me)\b|実行でき|使え(?:な|ませ)|できません|できない|スキップ|許可されて(?:い)?(?:な|ませ)/i;
