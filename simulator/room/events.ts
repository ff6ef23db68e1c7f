import type { RoomEvent } from './browser/api.d.ts';
import type { ChatMessage } from './chat/chat.ts';

/** What happened, before it is known who hears of it and how it looks to them. */
export type Happening =
  | { readonly event: 'message'; readonly message: ChatMessage }
  | { readonly event: 'gone'; readonly message: ChatMessage }
  | Extract<RoomEvent, { event: 'typing' | 'call' }>
  | { readonly event: 'world' };

export type Numbered = { readonly id: string; readonly happening: Happening };

export type Events = {
  /** Names this moment: what happens from now on comes after it. */
  readonly cursor: () => string;
  readonly tell: (happening: Happening) => void;
  /** What happened after a cursor; undefined where that is not known any more. */
  readonly since: (cursor: string) => readonly Numbered[] | undefined;
  /** Returns what ends it. */
  readonly subscribe: (hear: (told: Numbered) => void) => () => void;
};

const kept = 500;

/** Remembers the last events. `run` tells this start of the room from others, in whose numbers nothing can be found. */
export function newEvents(run: string): Events {
  const log: Happening[] = [];
  const listeners = new Set<(told: Numbered) => void>();
  let count = 0;
  const idOf = (number: number) => `${run}.${number}`;
  return {
    cursor: () => idOf(count),
    tell: (happening) => {
      log.push(happening);
      if (log.length > kept) log.shift();
      count += 1;
      const told = { id: idOf(count), happening };
      for (const hear of listeners) hear(told);
    },
    since: (cursor) => {
      const [from, number] = [cursor.slice(0, cursor.lastIndexOf('.')), Number(cursor.split('.').at(-1))];
      const missed = count - number;
      if (from !== run || !Number.isInteger(missed) || missed < 0 || missed > log.length) return undefined;
      return log
        .slice(log.length - missed)
        .map((happening, index) => ({ id: idOf(number + index + 1), happening }));
    },
    subscribe: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
