import type { LookedAt } from '../../diagnosis/diagnosis.ts';
import type { Because } from '../../diagnosis/evidence/evidence.ts';
import { scopeName } from '../scope-name.ts';
import type { Told } from './told.ts';

/** Why things were not seen, all for one reason, and the permission that would let us look: a sentence each. */
export function sayMissing(
  { words, reader }: Pick<Told, 'words' | 'reader'>,
  looks: readonly [LookedAt, ...LookedAt[]],
  because: Because,
): { readonly why: string; readonly allow?: string; readonly more?: string } {
  const { missing } = words;
  const names = words.list(looks.map(({ name }) => name[reader.language]));
  const why = missing.sentence(names, missing.reasons[because.reason]);
  const { reason, message, heldBy } = because;
  if (reason === 'extension-under-way' && message !== undefined)
    return { why, more: missing.extensions(message) };
  if (heldBy !== undefined) return { why, more: missing.heldBy(heldBy) };
  if (reason !== 'forbidden') return { why };
  const action = because.action ?? looks[0].permission;
  return { why, allow: missing.allow(action, because.scope && scopeName(because.scope)) };
}
