import * as z from 'zod';
import type { Asked, FakeTeams } from '../support/fake-teams.ts';

/** The card of a change as everybody sees it now. */
export type Posted = {
  readonly conversation: string;
  readonly change: number;
  readonly text: string;
  readonly buttons: readonly { readonly verb: string; readonly id: string }[];
};

/** What was posted: of each change the card that was written last, whether anew or in place. */
export type Board = {
  readonly of: (conversation: string) => readonly Posted[];
  readonly card: (change: number) => Posted | undefined;
  /** How often something was posted, anew or in place. */
  readonly posts: () => number;
  /** When something was posted last. */
  readonly lastAt: () => number;
  /** When something like this stands there. */
  readonly until: (wanted: (posted: Posted) => boolean) => Promise<Posted>;
};

const bodySchema = z.object({
  attachments: z.array(z.object({ content: z.unknown() })).length(1),
  recipient: z.unknown().optional(),
  channelData: z.unknown().optional(),
});

const buttonSchema = z.object({
  type: z.literal('Action.Execute'),
  verb: z.string(),
  data: z.object({ id: z.string() }),
});

export function boardOf(teams: FakeTeams): Board {
  const cards = new Map<number, Posted>();
  const activities = new Map<string, number>();
  let count = 0;
  let posts = 0;
  let lastAt = Date.now();
  const waiting = new Set<() => void>();

  const take = ({ method, path, body }: Asked, activity: string): void => {
    const read = bodySchema.safeParse(body);
    // What only one person sees, and what calls attention, is no card of a change.
    if (!read.success || read.data.recipient !== undefined || read.data.channelData !== undefined) return;
    const [{ content } = { content: undefined }] = read.data.attachments;
    const text = JSON.stringify(content);
    // The number stands alone at the head of its own card.
    const change = Number(/"(?:[^"]* · )?CH-(\d+)"/.exec(text)?.[1] ?? activities.get(activity));
    if (!Number.isInteger(change)) return;
    if (method === 'POST') activities.set(activity, change);
    const conversation = decodeURIComponent(/conversations\/([^/]+)\//.exec(path)?.[1] ?? '');
    cards.set(change, { conversation, change, text, buttons: buttonsIn(content) });
  };

  teams.answer((asked) => {
    lastAt = Date.now();
    posts += 1;
    const activity =
      asked.method === 'POST' ? `m${++count}` : decodeURIComponent(asked.path.split('/').at(-1) ?? '');
    take(asked, activity);
    for (const look of waiting) look();
    return { status: asked.method === 'POST' ? 201 : 200, body: { id: activity } };
  });
  return {
    of: (conversation) => [...cards.values()].filter((card) => card.conversation === conversation),
    card: (change) => cards.get(change),
    posts: () => posts,
    lastAt: () => lastAt,
    until: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const found = [...cards.values()].find(wanted);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** Wherever they stand. */
function buttonsIn(value: unknown): Posted['buttons'] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = buttonSchema.safeParse(value).data;
  return [...(own ? [{ verb: own.verb, id: own.data.id }] : []), ...Object.values(value).flatMap(buttonsIn)];
}
