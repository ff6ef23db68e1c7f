import type { Outgoing, Post } from '../../../bot/outgoing.ts';
import type { Store } from '../../../store/store.ts';

export type Shown = Outgoing & { readonly key: string; readonly kind: 'send' | 'update' };

/** A way out that only remembers, and only what was committed. */
export function recordedPost(store: Store) {
  const shown: Shown[] = [];
  const waiting = new Set<() => void>();
  const record = (kind: Shown['kind']) => async (key: string, outgoing: Outgoing) => {
    // As the outbox keeps it.
    const kept: Outgoing = JSON.parse(JSON.stringify(outgoing));
    if (kind === 'update' && !shown.some((one) => one.key === key))
      throw new Error(`${key} was never posted.`);
    await store.query('select 1');
    store.whenCommitted(() => {
      shown.push({ ...kept, key, kind });
      for (const look of waiting) look();
    });
  };
  const post: Post = { send: record('send'), update: record('update') };

  /** Waits until something like this was shown. */
  const until = (wanted: (one: Shown) => boolean): Promise<Shown> =>
    new Promise((resolve) => {
      const look = () => {
        const found = shown.find(wanted);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const forget = () => void shown.splice(0);
  return { post, shown: () => [...shown], until, forget };
}
