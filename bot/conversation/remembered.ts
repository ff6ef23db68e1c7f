import * as z from 'zod';
import { type Language, languages } from '../../base/language.ts';
import { type WayIn, wayInSchema } from '../../diagnosis/question.ts';
import type { State } from '../../store/state.ts';
import type { Heard, Place, Speaker } from '../heard.ts';

/** What is kept of a person and of a room. */
export type Remembered = {
  /** The one that was asked for; absent: the person's client says it. */
  readonly personSpeaks?: Language;
  readonly roomSpeaks?: Language;
  readonly wayIn?: WayIn;
};

const schemas = {
  language: z.strictObject({ language: z.enum(languages) }),
  wayIn: wayInSchema,
};

/** Names a person over all conversations. */
export const personKey = ({ surface }: Place, { tenant, channelId }: Speaker): string =>
  `${surface}/${tenant}/${channelId}`;

const keysOf = ({ place, speaker }: Pick<Heard, 'place' | 'speaker'>) => {
  const person = personKey(place, speaker);
  return {
    personSpeaks: `person/${person}/language`,
    wayIn: `person/${person}/way-in`,
    roomSpeaks: `room/${place.surface}/${place.room}/language`,
  };
};

export async function readRemembered(state: State, heard: Heard): Promise<Remembered> {
  const keys = keysOf(heard);
  const kept = await state.read(Object.values(keys));
  const personSpeaks = schemas.language.safeParse(kept.get(keys.personSpeaks)?.value).data?.language;
  const roomSpeaks = schemas.language.safeParse(kept.get(keys.roomSpeaks)?.value).data?.language;
  const wayIn = schemas.wayIn.safeParse(kept.get(keys.wayIn)?.value).data;
  return {
    ...(personSpeaks === undefined ? {} : { personSpeaks }),
    ...(roomSpeaks === undefined ? {} : { roomSpeaks }),
    ...(wayIn === undefined ? {} : { wayIn }),
  };
}

/** Of two at once the later one counts. */
export async function remember(state: State, heard: Heard, news: Remembered): Promise<void> {
  const keys = keysOf(heard);
  const changes = [
    [keys.personSpeaks, news.personSpeaks && { language: news.personSpeaks }],
    [keys.roomSpeaks, news.roomSpeaks && { language: news.roomSpeaks }],
    [keys.wayIn, news.wayIn],
  ] as const;
  const written = changes.flatMap(([key, value]) =>
    value === undefined ? [] : [[key, { value, etag: '*' }] as const],
  );
  if (written.length > 0) await state.write(new Map(written));
}
