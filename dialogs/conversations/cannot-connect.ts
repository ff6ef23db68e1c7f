import { checkIn } from '../../diagnosis/client-check/read-pasted-check.ts';
import { rdpPort } from '../../diagnosis/question.ts';
import { messageTold } from '../../diagnosis/sources/message-told.ts';
import { toldPort } from '../../diagnosis/sources/told.ts';
import type { Begin, Conversation, Step } from '../conversation.ts';
import type { Known } from '../known.ts';
import type { Machine, Parts } from '../parts.ts';
import { clientCheck } from '../questions/client-check.ts';
import { machineFor } from '../questions/machine.ts';
import { howYouGetIn, wayInOf } from '../questions/way-in.ts';
import { narrow } from './narrow.ts';

/** On which side is it? While the bot looks at Azure and at Windows, the person's own PC looks from its end. */
export const cannotConnect: Conversation = { id: 'cannot-connect', next };

async function next(begin: Begin, parts: Parts): Promise<Step> {
  const found = await machineFor(begin, parts);
  if ('step' in found) return found.step;
  const { machine } = found;
  const wayIn = wayInOf(begin, parts);
  if (!wayIn) return { known: found.known, ask: howYouGetIn(machine, begin, parts) };
  const { about, told: said } = found.known;
  const message = messageTold(about?.message);
  const told = { ...(message === undefined ? {} : { message }), ...said };
  const known = looking(machine, { ...found.known, wayIn, told }, parts);
  return known.line === undefined && !known.noCheck
    ? { known, ask: clientCheck(machine, begin, parts) }
    : narrow(machine, { ...begin, known }, parts);
}

/** What was seen longer ago may have changed since. */
const freshMs = 15 * 60_000;

/** Everything is looked at once, for the port that the person's client uses, and once more when that is another one. */
function looking(machine: Machine, known: Known, parts: Parts): Known {
  const port = checkIn(known.line)?.port ?? toldPort(known.told ?? {}) ?? rdpPort;
  const isFresh = known.begun?.port === port && parts.now() - known.begun.at < freshMs;
  if (!known.wayIn || isFresh) return known;
  if (known.begun) parts.cancelDiagnoses(machine.id);
  const about = { ...known.about, symptom: 'cannot-connect' as const };
  parts.startDiagnosis(machine, { wayIn: known.wayIn, port, about });
  return { ...known, begun: { port, at: parts.now() } };
}
