import type { Storage, StoreItems } from 'botbuilder';
import * as z from 'zod';
import type { State, StateChange } from '../store/state.ts';

const itemSchema = z.record(z.string(), z.unknown());

const etagSchema = z.string().min(1).optional().catch(undefined);

/** As long as the buttons of what a dialog asks. Whoever answers later begins anew. */
const keep = { milliseconds: 24 * 3_600_000 };

/** botbuilder's storage of dialogs over the state of the store. As in its own, an item without an etag replaces whatever is there. */
export const storageOf = (state: State): Storage => ({
  read: async (keys) => {
    const stored = await state.read(keys);
    return Object.fromEntries(
      [...stored].map(([key, { value, etag }]) => [key, { ...itemSchema.parse(value), eTag: etag }]),
    );
  },

  write: async (changes: StoreItems) => {
    const written = await state.write(new Map(Object.entries(changes).map(changeOf)));
    if (!written.ok) throw new Error(`${written.failure.key} was changed by somebody else meanwhile.`);
  },

  delete: (keys) => state.delete(keys),
});

function changeOf([key, item]: [string, unknown]): [string, StateChange] {
  const { eTag, ...value } = itemSchema.parse(item);
  return [key, { value, etag: etagSchema.parse(eTag) ?? '*', keep }];
}
