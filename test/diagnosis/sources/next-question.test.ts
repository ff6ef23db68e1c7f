import { describe, expect, test } from '@jest/globals';
import { nextQuestion, testMachineNarrows } from '../../../diagnosis/sources/next-question.ts';
import type { SourceQuestion, ToldId } from '../../../diagnosis/sources/question.ts';
import { questions } from '../../../diagnosis/sources/questions.ts';
import { toldBy } from '../../../diagnosis/sources/read-told.ts';
import { sourcesOf } from '../../../diagnosis/sources/sources-of.ts';
import { type Told, toldSchema } from '../../../diagnosis/sources/told.ts';
import { pseudoRandom } from '../../dialogs/pseudo-random.ts';
import { cases } from './cases.ts';

type CaseName = keyof typeof cases;

const names = Object.keys(cases) as CaseName[];

const four: Told = { others: 'not-tried', outside: 'not-tried', fromVnet: 'not-tried', message: 'not-sure' };

test.each<readonly [CaseName, Told, ToldId | undefined]>([
  // What is known already is not asked about.
  ['denied', {}, undefined],
  ['off', {}, undefined],
  ['fine', { others: 'no' }, undefined],
  ['open', { outside: 'yes' }, undefined],
  ['notInside', { fromVnet: 'no' }, undefined],
  ['none', { message: 'answered' }, undefined],
  // The article's order.
  ['none', {}, 'others'],
  ['fine', {}, 'others'],
  ['open', { others: 'yes' }, 'outside'],
  ['private', { others: 'yes' }, 'fromVnet'],
  // Where Azure lets only some in, trying it elsewhere proves nothing.
  ['fine', { others: 'yes' }, 'message'],
  ['notInside', { others: 'yes' }, 'fromVnet'],
  // Windows was seen from inside: another machine beside it would tell nothing new.
  ['open', { others: 'yes', outside: 'not-tried' }, 'message'],
  // What Azure saw makes another question the best one.
  ['otherPort', {}, 'port'],
  ['otherPort', { port: 3389 }, undefined],
  ['otherPort', { port: 'not-sure' }, undefined],
  // Something else is in the way whatever the port.
  ['otherPortAndDenied', {}, undefined],
  ['addressWritten', {}, 'since'],
  ['addressWritten', { since: 'today' }, undefined],
  ['forwarded', { others: 'yes', message: 'not-reached' }, 'port'],
  ['fine', { others: 'yes', message: 'not-reached' }, 'changed'],
  ['fine', { others: 'yes', message: 'not-reached', changed: 'port' }, 'port'],
  // Through Bastion the PC and the office are not on the way.
  ['bastion', {}, 'message'],
  // Five are enough, whatever else could be asked.
  ['nothingSeen', four, 'since'],
  ['nothingSeen', { ...four, changed: 'not-sure' }, undefined],
])('%s, %j: %s', (name, told, expected) => {
  expect(nextQuestion(cases[name], told)?.id).toBe(expected);
});

/** Every answer that somebody may give. */
const answersTo = ({ id, choices }: SourceQuestion): readonly Told[] => [
  ...choices.flatMap(({ value }) => toldBy(id, value) ?? []),
  ...(id === 'port' ? [{ port: 3390 }, { port: 50_001 }, { port: 1 }] : []),
];

/** Every path from here on, as the questions on it. */
function paths(name: CaseName, told: Told, asked: readonly ToldId[] = []): readonly (readonly ToldId[])[] {
  const question = nextQuestion(cases[name], told);
  // A question that is asked again would never come to an end.
  if (!question || asked.includes(question.id) || asked.length > 6)
    return [question ? [...asked, question.id] : asked];
  return answersTo(question).flatMap((answer) =>
    paths(name, { ...told, ...answer }, [...asked, question.id]),
  );
}

describe('whatever is answered', () => {
  test.each(names)('%s: it ends after five questions at most, none of them asked twice', (name) => {
    const all = paths(name, {});
    expect(Math.max(...all.map((asked) => asked.length))).toBeLessThanOrEqual(5);
    for (const asked of all) expect(new Set(asked).size).toBe(asked.length);
  });

  test.each(names)('%s: no question is asked that was answered before, or that changes nothing', (name) => {
    const random = pseudoRandom(7);
    const pick = <Item>(items: readonly Item[]): Item | undefined =>
      items[Math.floor(random() * items.length)];
    for (let round = 0; round < 30; round += 1) {
      const answers = questions.flatMap((one) => (random() < 0.4 ? (pick(answersTo(one)) ?? []) : []));
      const told = toldSchema.parse(Object.assign({}, ...answers));
      const question = nextQuestion(cases[name], told);
      if (!question) continue;
      expect(Object.keys(told)).not.toContain(question.id);
      expect(Object.keys(told).length).toBeLessThan(5);
      const now = JSON.stringify(sourcesOf(cases[name], told).answer);
      const after = answersTo(question).map(
        (answer) => sourcesOf(cases[name], { ...told, ...answer }).answer,
      );
      expect(after.filter((answer) => JSON.stringify(answer) !== now)).not.toEqual([]);
    }
  });
});

const stuck: Told = {
  others: 'yes',
  fromVnet: 'not-tried',
  message: 'not-sure',
  changed: 'nothing',
  since: 'not-sure',
};

test.each<readonly [CaseName, Told, boolean]>([
  ['notInside', stuck, true],
  // Still something to ask.
  ['notInside', { others: 'yes', fromVnet: 'not-tried' }, false],
  // Windows was seen: a machine beside it shows nothing new.
  ['fine', stuck, false],
  ['denied', stuck, false],
  ['notInside', { ...stuck, fromVnet: 'yes' }, false],
])('a test machine: %s, %j: %s', (name, told, expected) => {
  expect(testMachineNarrows(cases[name], told)).toBe(expected);
});
