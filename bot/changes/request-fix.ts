import { readPerson } from '../../azure/access/read-person.ts';
import { noteCard } from '../../cards/note-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { changeName } from '../../changes/change-view.ts';
import { countsIn } from '../../changes/policy/change-rules.ts';
import { mayRequest } from '../../changes/policy/may-request.ts';
import { requestChange } from '../../changes/request-change.ts';
import type { RequestedFix } from '../../dialogs/parts.ts';
import { vmById } from '../../dialogs/vm-by-id.ts';
import type { Risk } from '../../remedies/remedy.ts';
import { findForPerson } from '../conversation/find-for-person.ts';
import { requestSchema } from '../diagnoses/request.ts';
import { seenSchema } from '../diagnoses/seen.ts';
import { actorOf } from './actor-of.ts';
import type { Asking } from './asking.ts';
import { tagsOf } from './tags-of.ts';

const options = { deadlineMs: 4_000 };

/** Requests a fix for a person, if policy lets them; asks for a ticket where it needs one. */
export async function requestFix(
  vm: string,
  { diagnosis: number, items, ticket }: RequestedFix,
  { heard, bot, turn }: Asking,
): Promise<'done' | 'ticket'> {
  const { reader, show } = turn.parts;
  const refuse = (reason: Parameters<typeof refusalCard>[1], because?: string) => {
    show(() => refusalCard(reader.language, reason, because === undefined ? {} : { because }));
    return 'done' as const;
  };
  const row = await bot.rows.find(number);
  const asked = requestSchema.safeParse(row?.request).data;
  const seen = seenSchema.safeParse(row?.result).data;
  if (asked?.look.kind !== 'machine' || seen?.kind !== 'machine') return refuse('plan-void');
  const { speaker, personal, place } = heard;
  const found = await findForPerson(bot, heard, vmById(vm));
  if ('refused' in found) return refuse(found.refused);
  const [{ machine, openHere, mayProbe }] = found.allowed;
  if (speaker.objectId === undefined) return refuse('no-directory-account');
  const [person, tagged, paused] = await Promise.all([
    readPerson(bot.azure, speaker.objectId, options),
    tagsOf(bot.azure, [vm], options),
    bot.changes.pause.now(),
  ]);
  if (!person.ok || !tagged.ok) return refuse('could-not-check');
  const units = bot.changes.remedies.filter(({ id }) => items.some(({ remedy }) => remedy === id));
  const inside = units.some(({ fixes }) =>
    seen.diagnosis.findings.some(({ check, part }) => fixes.includes(check) && part === 'windows'),
  );
  // What is read and written inside Windows is run as SYSTEM: who may not start the look may not start this one.
  if (inside && mayProbe !== 'allowed') return refuse(mayProbe);
  const [scoped = { id: vm, tags: {} }] = tagged.value;
  const answer = mayRequest(bot.policy, {
    by: { account: speaker, human: true, person: person.value },
    tenants: bot.tenants,
    mayRead: true,
    room: place.room,
    risk: highest(units.map(({ risk }) => risk)),
    ...(ticket === undefined ? {} : { ticket }),
    machine: scoped,
    writes: [],
    opensFor: [],
    paused: paused !== undefined,
    now: bot.clock.now(),
  });
  if (!answer.allowed) {
    const { refused, because } = answer;
    if (refused === 'ticket-missing' || refused === 'ticket-not-understood') return 'ticket';
    return refuse(refused, because);
  }
  if (!countsIn(answer.rules, { room: place.room, personal })) return refuse('not-decided-here');
  const shared = openHere && !personal && asked.onlyFor === undefined;
  turn.later(async () => {
    const { change, isNew } = await requestChange(bot.changes, {
      question: seen.diagnosis.question,
      diagnosis: number,
      location: machine.location,
      tags: scoped.tags,
      items,
      asker: actorOf(heard),
      alsoAsked: [],
      place,
      ...(personal ? { personal } : shared ? {} : { onlyFor: speaker.channelId }),
      reader: shared ? asked.reader : reader,
      askedAt: new Date(bot.clock.now()).toISOString(),
      ...(ticket === undefined ? {} : { ticket }),
    });
    bot.store.whenCommitted(bot.changes.wake);
    if (!isNew) {
      const words = wordsIn(reader.language).change;
      show(() => noteCard(reader.language, words.alreadyAsked(changeName(change.number))));
    }
  });
  return 'done';
}

const order: readonly Risk[] = ['low', 'medium', 'high'];

const highest = (risks: readonly Risk[]): Risk => order.findLast((risk) => risks.includes(risk)) ?? 'high';
