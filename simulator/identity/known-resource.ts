import type { Call } from '../wire/operation.ts';
import { namesOf } from './tokens.ts';

/** Whether Entra knows an application by this name that tokens can be made for. */
export const isKnownResource = (call: Call, resource: string): boolean =>
  [...namesOf('arm', call.base), ...namesOf('graph', call.base)].includes(resource);
