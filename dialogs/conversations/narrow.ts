import { type SourcesCard, sourcesCard } from '../../cards/sources-card.ts';
import { checkIn } from '../../diagnosis/client-check/read-pasted-check.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { guideTarget } from '../../diagnosis/guides/guide-target.ts';
import { rdpPort } from '../../diagnosis/question.ts';
import { nextQuestion, testMachineNarrows } from '../../diagnosis/sources/next-question.ts';
import { sourcesOf } from '../../diagnosis/sources/sources-of.ts';
import { guidesOffered } from '../../diagnosis/symptoms/guides-offered.ts';
import type { Begin, Step } from '../conversation.ts';
import type { Known } from '../known.ts';
import type { Machine, NewButton, Parts } from '../parts.ts';
import { askTold, questionTold } from '../questions/told.ts';

/** Offered where only that narrows it. */
const testMachine = 'try-test-machine';

/** Which source it is by now, and the question that narrows it most. */
export async function narrow(machine: Machine, begin: Begin, parts: Parts): Promise<Step> {
  const { known } = begin;
  const { told = {}, begun = { port: rdpPort, at: 0 } } = known;
  const check = checkIn(known.line);
  const diagnosis = await parts.lastDiagnosis(machine.id, { port: begun.port, since: begun.at });
  const question = nextQuestion(diagnosis, told, check);
  const { reader } = parts;
  const { language } = reader;
  const card = (button: NewButton) =>
    sourcesCard({
      reader,
      vm: machine.id,
      sources: sourcesOf(diagnosis, told, check),
      ...(question ? { question: askTold(question, begin, { language, button }) } : {}),
      buttons: {
        ...guides(known, diagnosis, button),
        ...(check ? {} : { clientCheck: toConversation(button, 'narrow', { ...known, noCheck: false }) }),
        again: toConversation(button, 'diagnose-again', { vm: machine.id, wayIn: known.wayIn }),
        ...(question ? { cancel: button('cancel') } : {}),
      },
    });
  if (question) {
    const { label } = question.words[language];
    return { known, ask: { question: questionTold(question.id), label, card } };
  }
  parts.show(card);
  return { known, ended: true };
}

const toConversation = (button: NewButton, verb: 'narrow' | 'diagnose-again', known: Known): string =>
  button(verb, { begin: { dialog: 'cannot-connect', known } });

function guides(
  known: Known,
  diagnosis: Diagnosis | undefined,
  button: NewButton,
): Pick<SourcesCard['buttons'], 'guides' | 'testMachine'> {
  const { vm: _, ...target } = diagnosis ? guideTarget(diagnosis) : {};
  const follow = (id: string): string =>
    button('guide', { begin: { dialog: 'guide', known: { ...known, guide: { id, step: 0, target } } } });
  const offered = diagnosis ? guidesOffered(diagnosis, { symptom: 'cannot-connect' }) : [];
  const narrows = testMachineNarrows(diagnosis, known.told ?? {}, checkIn(known.line));
  return {
    guides: offered.flatMap(({ id, name }) => (id === testMachine ? [] : [{ name, id: follow(id) }])),
    ...(narrows ? { testMachine: follow(testMachine) } : {}),
  };
}
