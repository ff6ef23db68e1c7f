import * as z from 'zod';
import type { Language } from '../../base/language.ts';
import { isTimeZone } from '../../base/time-zone.ts';
import type { Speaker } from '../heard.ts';
import type { TeamsActivity } from './activity.ts';

const clientInfoSchema = z.object({
  type: z.literal('clientInfo'),
  locale: z.string().optional(),
  timezone: z.string().max(64).refine(isTimeZone).optional().catch(undefined),
});

const objectId = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export function speakerOf({ from, locale, entities }: TeamsActivity, tenant: string): Speaker {
  const client = (entities ?? []).flatMap((entity) => clientInfoSchema.safeParse(entity).data ?? []).at(0);
  return {
    channelId: from.id,
    ...(from.aadObjectId !== undefined && objectId.test(from.aadObjectId)
      ? { objectId: from.aadObjectId.toLowerCase() }
      : {}),
    tenant,
    name: (from.name ?? '').slice(0, 256),
    language: languageOf(locale ?? client?.locale),
    ...(client?.timezone === undefined ? {} : { timeZone: client.timezone }),
  };
}

const languageOf = (locale: string | undefined): Language => (/^ja\b/i.test(locale ?? '') ? 'ja' : 'en');
