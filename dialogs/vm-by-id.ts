import { parseResourceId } from '../base/resource-id.ts';
import type { VmReference } from './command/vm-reference.ts';

/** The machine of an id that the bot itself has kept. */
export function vmById(kept: string): VmReference {
  const id = parseResourceId(kept);
  if (!id) throw new Error(`The bot kept ${kept} as a machine, and it is no resource id.`);
  return { by: 'id', id };
}
