import { sourcesCard } from '../../cards/sources-card.ts';
import { readPastedCheck } from '../../diagnosis/client-check/read-pasted-check.ts';
import { guideTarget } from '../../diagnosis/guides/guide-target.ts';
import { rdpPort } from '../../diagnosis/question.ts';
import { messageTold } from '../../diagnosis/sources/message-told.ts';
import { nextQuestion, testMachineNarrows } from '../../diagnosis/sources/next-question.ts';
import { sourcesOf } from '../../diagnosis/sources/sources-of.ts';
import { toldPort } from '../../diagnosis/sources/told.ts';
import { guidesOffered } from '../../diagnosis/symptoms/guides-offered.ts';
import type { Begin, Conversation, Step } from '../conversation.ts';
import type { Known } from '../known.ts';
import type { Machine, NewButton, Parts } from '../parts.ts';
import { clientCheck } from '../questions/client-check.ts';
import { machineFor } from '../questions/machine.ts';
import { askTold, questionTold } from '../questions/told.ts';
import { howYouGetIn, wayInOf } from '../questions/way-in.ts';

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

/** Offered where only that narrows it. */
const testMachine = 'try-test-machine';

/** Everything is looked at once, for the port that the person's client uses, and once more when that is another one. */
function looking(machine: Machine, known: Known, parts: Parts): Known {
  const port = checkIn(known)?.port ?? toldPort(known.told ?? {}) ?? rdpPort;
  if (!known.wayIn || known.begun?.port === port) return known;
  if (known.begun) parts.cancelDiagnoses(machine.id);
  const about = { ...known.about, symptom: 'cannot-connect' as const };
  parts.startDiagnosis(machine, { wayIn: known.wayIn, port, about });
  return { ...known, begun: { port, at: parts.now() } };
}

/** Which source it is by now, and what narrows it further. */
async function narrow(machine: Machine, begin: Begin, parts: Parts): Promise<Step> {
  const { known } = begin;
  const { told = {}, begun = { port: rdpPort, at: 0 } } = known;
  const check = checkIn(known);
  const diagnosis = await parts.lastDiagnosis(machine.id, { port: begun.port, since: begun.at });
  const question = nextQuestion(diagnosis, told, check);
  const { reader } = parts;
  const { language } = reader;
  const card = (button: NewButton) => {
    const { vm: _, ...target } = diagnosis ? guideTarget(diagnosis) : {};
    const guide = (id: string) =>
      button('guide', { begin: { dialog: 'guide', known: { ...known, guide: { id, step: 0, target } } } });
    const again = { vm: machine.id, ...(known.wayIn ? { wayIn: known.wayIn } : {}) };
    return sourcesCard({
      reader,
      vm: machine.id,
      sources: sourcesOf(diagnosis, told, check),
      ...(question ? { question: askTold(question, begin, { language, button }) } : {}),
      buttons: {
        guides: diagnosis
          ? guidesOffered(diagnosis, { symptom: 'cannot-connect' })
              .filter(({ id }) => id !== testMachine)
              .map(({ id, name }) => ({
                name,
                id: guide(id),
              }))
          : [],
        ...(testMachineNarrows(diagnosis, told, check) ? { testMachine: guide(testMachine) } : {}),
        ...(check
          ? {}
          : {
              clientCheck: button('narrow', {
                begin: { dialog: 'cannot-connect', known: { ...known, noCheck: false } },
              }),
            }),
        again: button('diagnose-again', { begin: { dialog: 'cannot-connect', known: again } }),
        ...(question ? { cancel: button('cancel') } : {}),
      },
    });
  };
  if (question) {
    return {
      known,
      ask: { question: questionTold(question.id), label: question.words[language].label, card },
    };
  }
  parts.show(card);
  return { known, ended: true };
}

function checkIn({ line }: Known) {
  const read = line === undefined ? undefined : readPastedCheck(line);
  return read?.kind === 'check' ? read.check : undefined;
}
