import { askCard } from '../../cards/ask-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { isHostName } from '../../diagnosis/guides/spelled.ts';
import { foldWidth } from '../command/fold-width.ts';
import type { Ask, Begin } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Parts } from '../parts.ts';
import { notSure } from './not-sure.ts';

/** What are the licence servers called? */
export function whichServers({ mistake }: Begin, { reader: { language } }: Parts): Ask {
  const words = wordsIn(language).guide.asks.servers;
  return {
    question: 'servers',
    label: words.label,
    card: (button) =>
      askCard({
        language,
        title: words.title,
        why: words.why,
        choices: [{ label: words.unknown, id: button('answer', { choice: 'unknown' }) }],
        input: { label: words.input, placeholder: words.placeholder, send: button('answer') },
        ...(mistake === 'servers' ? { mistake: words.notUnderstood } : {}),
        cancel: button('cancel'),
      }),
  };
}

const mostServers = 8;

export function readServers({ known, choice, text }: Given, { reader: { language } }: Parts): ReadAnswer {
  const words = wordsIn(language).guide.asks.servers;
  if (choice === 'unknown' || notSure.test(text)) {
    return { known: { ...known, owns: { ...known.owns, servers: [] } }, said: words.unknown };
  }
  const servers = foldWidth(text)
    .split(/[\s,;、，]+/)
    .filter((name) => name !== '');
  const possible = servers.length > 0 && servers.length <= mostServers;
  return possible && servers.every(isHostName)
    ? { known: { ...known, owns: { ...known.owns, servers } }, said: servers.join(', ') }
    : { known, mistake: 'servers' };
}
