import * as z from 'zod';
import type { UnheardReason } from '../../base/reasons.ts';
import type { Heard } from '../heard.ts';
import type { TeamsActivity } from './activity.ts';
import { placeOf } from './place-of.ts';
import { isPress, pressOf } from './press-of.ts';
import { speakerOf } from './speaker-of.ts';

export type Listened = { readonly heard: Heard } | { readonly unheard: UnheardReason };

/** What an activity of a proved sender says to the bot, or why it is not listened to. */
export function heardFrom(activity: TeamsActivity, tenants: ReadonlySet<string>): Listened {
  const tenant = tenantOf(activity);
  if (tenant === undefined || !tenants.has(tenant)) return { unheard: 'tenant-not-served' };
  if (activity.from.id === activity.recipient.id) return { unheard: 'nothing-to-hear' };
  if (!isPerson(activity.from)) return { unheard: 'from-a-program' };
  const personal = activity.conversation.conversationType === 'personal';
  const targeted = activity.recipient.isTargeted === true;
  const common = {
    speaker: speakerOf(activity, tenant),
    place: placeOf(activity),
    personal,
    targeted,
    message: activity.replyToId ?? activity.id,
  };
  if (isPress(activity)) {
    const press = pressOf(activity);
    return press ? { heard: { ...common, kind: 'press', ...press } } : { unheard: 'press-not-understood' };
  }
  const text = textOf(activity, personal);
  if (text === undefined) return { unheard: 'nothing-to-hear' };
  const addressed = personal || targeted || mentions(activity);
  return { heard: { ...common, kind: 'message', text, addressed } };
}

/** What a bot, a workflow or a connector says is nobody's word. */
const isPerson = ({ id, role }: TeamsActivity['from']): boolean =>
  !id.startsWith('28:') && (role === undefined || role === null || role === 'user');

/** Two places say it, and a forged one would have to change both. */
function tenantOf({ conversation, channelData }: TeamsActivity): string | undefined {
  const said = [conversation.tenantId, channelData?.tenant?.id].flatMap((id) => id?.toLowerCase() ?? []);
  return said.every((id) => id === said[0]) ? said[0] : undefined;
}

/** Whoever installs the bot for themselves is shown what it can do. Edits, reactions and the rest say nothing. */
function textOf({ type, text, action }: TeamsActivity, personal: boolean): string | undefined {
  if (type === 'message') return text?.trim() ? text : undefined;
  return type === 'installationUpdate' && action === 'add' && personal ? 'help' : undefined;
}

const mentionSchema = z.object({ type: z.literal('mention'), mentioned: z.object({ id: z.string() }) });

const mentions = ({ entities, recipient }: TeamsActivity): boolean =>
  (entities ?? []).some((entity) => {
    const mention = mentionSchema.safeParse(entity);
    return mention.success && mention.data.mentioned.id === recipient.id;
  });
