import { askCard } from '../../cards/ask-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { foldWidth } from '../command/fold-width.ts';
import type { Ask, Begin } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Parts } from '../parts.ts';
import { withTarget } from './with-target.ts';

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

const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

/** A name of DNS, and nothing that a shell could misread. */
const serverName = new RegExp(`^(?=.{1,253}$)${label}(?:\\.${label})*$`);

const mostServers = 8;

export function readServers({ known, choice, text }: Given, { reader: { language } }: Parts): ReadAnswer {
  const words = wordsIn(language).guide.asks.servers;
  if (choice === 'unknown' || notSure.test(text)) {
    return { known: withTarget(known, 'servers', {}), said: words.unknown };
  }
  const servers = foldWidth(text)
    .split(/[\s,;、，]+/)
    .filter((name) => name !== '');
  const possible = servers.length > 0 && servers.length <= mostServers;
  return possible && servers.every((name) => serverName.test(name))
    ? { known: withTarget(known, 'servers', { servers }), said: servers.join(', ') }
    : { known, mistake: 'servers' };
}

const notSure = /not sure|don['’]?t know|no idea|[わ分]か(?:らな|りませ)|不明/i;
