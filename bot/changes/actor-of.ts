import type { Actor } from '../../changes/person.ts';
import type { Heard } from '../heard.ts';

/** Who speaks, as the audit names them. */
export function actorOf({ speaker, place, message }: Heard): Actor {
  const { objectId, tenant, name, channelId } = speaker;
  if (objectId === undefined)
    throw new Error('Somebody without an account of the directory decided something.');
  return {
    objectId,
    tenant,
    name,
    surface: place.surface,
    account: channelId,
    conversation: place.conversation,
    ...(message === undefined ? {} : { message }),
  };
}
