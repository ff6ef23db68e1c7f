import type { Language } from '../../base/language.ts';
import { askCard } from '../../cards/ask-card.ts';
import type { Card } from '../../cards/card.ts';
import { sourcesCard } from '../../cards/sources-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { nextQuestion, testMachineNarrows } from '../../diagnosis/sources/next-question.ts';
import type { SourceQuestion } from '../../diagnosis/sources/question.ts';
import { questionOf, questions } from '../../diagnosis/sources/questions.ts';
import { sourcesOf } from '../../diagnosis/sources/sources-of.ts';
import type { Told } from '../../diagnosis/sources/told.ts';
import { cases } from '../diagnosis/sources/cases.ts';
import { tokyo, vm } from './samples.ts';

const asked = ({ id, words, choices, input }: SourceQuestion, language: Language) => ({
  title: words[language].title,
  why: words[language].why,
  choices: choices.map((choice) => ({ label: choice.words[language], id: `id-${id}-${choice.value}` })),
  ...(input ? { input: { ...input[language], send: `id-${id}` } } : {}),
});

const sourced = (variant: string, diagnosis: Diagnosis | undefined, told: Told) => ({
  card: 'sources-card',
  variant,
  build: (language: Language): Card => {
    const question = nextQuestion(diagnosis, told);
    return sourcesCard({
      reader: tokyo[language],
      vm,
      sources: sourcesOf(diagnosis, told),
      ...(question ? { question: asked(question, language) } : {}),
      buttons: {
        again: 'id-again',
        clientCheck: 'id-check',
        inside: 'id-inside',
        cancel: 'id-cancel',
        ...(testMachineNarrows(diagnosis, told) ? { testMachine: 'id-test' } : {}),
        ...(question
          ? {}
          : {
              guides: [{ name: { en: 'Ask the network team', ja: '依頼文を作る' }, id: 'id-guide' }],
            }),
      },
    });
  },
});

export const sourcesSamples = [
  sourced('the PC or the office', cases.fine, {}),
  sourced('nothing known', cases.none, {}),
  sourced('the office', cases.open, { others: 'yes', outside: 'yes' }),
  sourced('the only one left', cases.fine, { others: 'yes' }),
  sourced('a rule', cases.denied, { others: 'no' }),
  sourced('another port', cases.otherPort, {}),
  sourced('an address that changed', cases.addressWritten, { since: 'today' }),
  sourced('nothing left', cases.open, { message: 'answered' }),
  sourced('answered, and not decided', cases.notInside, {
    others: 'yes',
    fromVnet: 'not-tried',
    message: 'not-sure',
    changed: 'nothing',
    since: 'not-sure',
  }),
  ...questions.map((question) => ({
    card: 'ask-card',
    variant: question.id,
    build: (language: Language): Card =>
      askCard({ language, ...asked(question, language), cancel: 'id-cancel' }),
  })),
  {
    card: 'ask-card',
    variant: 'not understood',
    build: (language: Language): Card =>
      askCard({
        language,
        ...asked(questionOf('others'), language),
        mistake: wordsIn(language).sources.notUnderstood,
      }),
  },
];
