import type { Language } from '../../base/language.ts';
import { clientCheckMistakes, commandAnswers } from '../../base/reasons.ts';
import { alreadyRunningCard } from '../../cards/already-running-card.ts';
import { answerCard } from '../../cards/answer-card.ts';
import { answeredCard } from '../../cards/answered-card.ts';
import { askCard } from '../../cards/ask-card.ts';
import { askMachineCard } from '../../cards/ask-machine-card.ts';
import { cancelledCard } from '../../cards/cancelled-card.ts';
import type { Card } from '../../cards/card.ts';
import { clientCheckCard } from '../../cards/client-check-card.ts';
import { helpCard } from '../../cards/help-card.ts';
import { languageCard } from '../../cards/language-card.ts';
import { notYetCard } from '../../cards/not-yet-card.ts';
import { outdatedCard, outdatedReasons } from '../../cards/outdated-card.ts';
import { type Choice, pickerCard } from '../../cards/picker-card.ts';
import { problemCard } from '../../cards/problem-card.ts';
import { statusCard } from '../../cards/status-card.ts';
import { verdictCard } from '../../cards/verdict-card.ts';
import { wayInCard } from '../../cards/way-in-card.ts';
import { waysInCard } from '../../cards/ways-in-card.ts';
import { sayWayIn } from '../../cards/words/say-way-in.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { WayIn } from '../../diagnosis/question.ts';
import { symptoms } from '../../diagnosis/symptom.ts';
import { verdictOf } from '../../diagnosis/verdict.ts';
import { changeSamples } from './change-samples.ts';
import { guideSamples } from './guide-samples.ts';
import { pathSamples } from './path-samples.ts';
import { refusalSamples } from './refusal-samples.ts';
import { diagnoses, progress, tokyo, vm } from './samples.ts';
import { sourcesSamples } from './sources-samples.ts';
import { symptomSamples } from './symptom-samples.ts';

/** One way in which a card can look. The first one of each card is its golden file. */
export type Sample = {
  /** The file in cards/. */
  readonly card: string;
  readonly variant: string;
  readonly build: (language: Language) => Card;
};

const buttons = {
  again: 'id-again',
  waysIn: 'id-ways',
  elsewhere: 'id-elsewhere',
  share: 'id-share',
  inside: 'id-inside',
};

export const verdictFor = (diagnosis: Diagnosis, language: Language): Card =>
  verdictCard({
    reader: tokyo[language],
    diagnosis,
    verdict: verdictOf(diagnosis),
    askedBy: 'Tanaka',
    number: 1842,
    buttons,
  });

const verdicts = Object.entries(diagnoses).map(
  ([variant, diagnosis]): Sample => ({
    card: 'verdict-card',
    variant,
    build: (language) => verdictFor(diagnosis, language),
  }),
);

const choice = (index: number): Choice => ({
  name: 'web-01',
  group: `rg-${index}`,
  subscription: 'Production',
  location: 'japaneast',
  power: index % 2 === 0 ? 'running' : 'deallocated',
  pick: `id-${index}`,
});

const choices = (count: number) => Array.from({ length: count }, (_, index) => choice(index));

const ways = { public: 'w1', private: 'w2', bastion: 'w3', 'jump-host': 'w4', 'not-told': 'w5' };

const wayIns: readonly WayIn[] = [
  { kind: 'public', address: '203.0.113.7' },
  { kind: 'private', address: '10.8.0.5' },
  { kind: 'bastion' },
  { kind: 'jump-host', address: '10.0.2.4' },
  { kind: 'not-told' },
];

const answer = (code: (typeof commandAnswers)[number]) => ({
  answer: code,
  typed: 'dignose',
  limit: 4000,
  type: 'Microsoft.Network/virtualNetworks',
});

const clientCheck = {
  machine: 'web-01',
  // The script itself has a test of its own: its golden file would change with every byte of it.
  script: { text: "& {\n 'rdp-check/1; name=web-01'\n}", sha256: 'ab'.repeat(32) },
  buttons: { cannotRun: 'id-cannot', cancel: 'id-cancel' },
};

export const everyCard: readonly Sample[] = [
  {
    card: 'status-card',
    variant: 'looking',
    build: (language) =>
      statusCard({
        reader: tokyo[language],
        vm,
        location: 'japaneast',
        progress,
        askedBy: 'Tanaka',
        seconds: 12,
        cancel: 'id-cancel',
      }),
  },
  {
    card: 'status-card',
    variant: 'nothing known yet',
    build: (language) =>
      statusCard({ reader: tokyo[language], vm, progress: { parts: [] }, askedBy: 'Tanaka', seconds: 0 }),
  },
  ...verdicts,
  ...symptomSamples,
  ...pathSamples,
  {
    card: 'ways-in-card',
    variant: 'two',
    build: (language) => waysInCard(tokyo[language], diagnoses.blocked),
  },
  {
    card: 'ways-in-card',
    variant: 'none',
    build: (language) => waysInCard(tokyo[language], diagnoses.linux),
  },
  {
    card: 'help-card',
    variant: 'with buttons',
    build: (language) =>
      helpCard(language, {
        diagnose: 'id-diagnose',
        language: 'id-language',
        symptoms: symptoms.map((symptom) => ({ symptom, id: symptom })),
      }),
  },
  {
    card: 'picker-card',
    variant: 'two',
    build: (language) =>
      pickerCard({ language, asked: 'web-01', choices: choices(2), more: false, search: 's', cancel: 'c' }),
  },
  {
    card: 'picker-card',
    variant: 'more than ten',
    build: (language) =>
      pickerCard({ language, asked: 'web-01', choices: choices(11), more: true, search: 's', cancel: 'c' }),
  },
  {
    card: 'way-in-card',
    variant: 'asked',
    build: (language) => wayInCard({ language, machine: 'web-01', ways, cancel: 'c' }),
  },
  {
    card: 'way-in-card',
    variant: 'asked again',
    build: (language) => wayInCard({ language, machine: 'web-01', ways, mistake: 'address-missing' }),
  },
  ...wayIns.map(
    (wayIn): Sample => ({
      card: 'answered-card',
      variant: wayIn.kind,
      build: (language) =>
        answeredCard({
          language,
          label: wordsIn(language).wayIn.answered('web-01'),
          said: sayWayIn(wordsIn(language), wayIn),
        }),
    }),
  ),
  {
    card: 'ask-machine-card',
    variant: 'asked',
    build: (language) => askMachineCard(language, { search: 's', cancel: 'c' }),
  },
  {
    card: 'ask-machine-card',
    variant: 'where it connects from',
    build: (language) => askMachineCard(language, { search: 's', cancel: 'c' }, 'source'),
  },
  {
    card: 'ask-card',
    variant: 'choices',
    build: (language) => {
      const { title, why, none } = wordsIn(language).whichMessage;
      return askCard({ language, title, why, choices: [{ label: none, id: 'n' }], cancel: 'c' });
    },
  },
  {
    card: 'ask-card',
    variant: 'something to type, after a mistake',
    build: (language) => {
      const { title, why, input: label, placeholder, internet, notUnderstood } = wordsIn(language).path.to;
      return askCard({
        language,
        title: title('web-01'),
        why,
        choices: [{ label: internet, id: 'i' }],
        input: { label, placeholder, send: 's' },
        mistake: notUnderstood,
        cancel: 'c',
      });
    },
  },
  ...refusalSamples,
  {
    card: 'problem-card',
    variant: 'asked',
    build: (language) =>
      problemCard({ language, asked: 'diagnose web-01', reference: 'R-7KQ2', retry: 'id-retry' }),
  },
  ...commandAnswers.map(
    (code): Sample => ({
      card: 'answer-card',
      variant: code,
      build: (language) => answerCard({ language, answer: answer(code), help: 'id-help' }),
    }),
  ),
  {
    card: 'answer-card',
    variant: 'did you mean',
    build: (language) =>
      answerCard({
        language,
        answer: { ...answer('unknown-command'), didYouMean: ['diagnose', 'sweep', 'help'] },
      }),
  },
  {
    card: 'not-yet-card',
    variant: 'sweep',
    build: (language) => notYetCard(language, 'sweep', 'id-help'),
  },
  {
    card: 'language-card',
    variant: 'conversation',
    build: (language) => languageCard({ language, of: 'conversation', change: 'id-language' }),
  },
  {
    card: 'cancelled-card',
    variant: 'diagnosis',
    build: (language) =>
      cancelledCard({
        reader: tokyo[language],
        vm,
        by: 'Suzuki',
        at: '2026-03-01T17:14:07.000Z',
        askedBy: 'Tanaka',
        again: 'id-again',
      }),
  },
  {
    card: 'cancelled-card',
    variant: 'question',
    build: (language) => cancelledCard({ reader: tokyo[language] }),
  },
  ...outdatedReasons.map(
    (reason): Sample => ({
      card: 'outdated-card',
      variant: reason,
      build: (language) => outdatedCard(language, reason),
    }),
  ),
  {
    card: 'already-running-card',
    variant: 'same machine',
    build: (language) => alreadyRunningCard(language, vm),
  },
  {
    card: 'client-check-card',
    variant: 'asked',
    build: (language) => clientCheckCard({ language, ...clientCheck }),
  },
  ...clientCheckMistakes.map(
    (mistake): Sample => ({
      card: 'client-check-card',
      variant: mistake,
      build: (language) => clientCheckCard({ language, ...clientCheck, mistake }),
    }),
  ),
  ...sourcesSamples,
  ...guideSamples,
  ...changeSamples,
];
