import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Diagnose } from '../../../bot/diagnoses/diagnoses-parts.ts';
import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import { type Gate, gate } from '../../support/gate.ts';
import { buttonOf, type Name, openPracticeChat, type PracticeChat } from '../conversation/practice-chat.ts';

let chat: PracticeChat;
beforeAll(async () => {
  chat = await openPracticeChat();
});
afterAll(() => chat.close());

type Run = {
  readonly vm: string;
  readonly signal: AbortSignal;
  readonly mayProbe: Parameters<Diagnose>[1]['mayProbe'];
  readonly progress: Parameters<Diagnose>[1]['progress'];
  readonly end: (how?: Error) => void;
};

let runs: Run[];
let begun: Gate;

/** Diagnoses that end when the test says so. */
beforeEach(async () => {
  await chat.reset();
  runs = [];
  begun = gate();
  chat.diagnoseWith((question, { signal, mayProbe, progress }) => {
    const run = new Promise<Diagnosis>((resolve, reject) => {
      const end = (error?: Error) => (error ? reject(error) : resolve(diagnosisOf(question)));
      runs.push({ vm: question.vm, signal, mayProbe, progress, end });
      signal.addEventListener('abort', () => end());
    });
    begun.open();
    return run;
  });
});

const diagnosisOf = (question: Diagnosis['question']): Diagnosis => ({
  question,
  nature: 'windows',
  startedAt: '2026-11-21T02:00:00.000Z',
  endedAt: '2026-11-21T02:00:10.000Z',
  evidence: [],
  findings: [],
  waysIn: [],
});

async function ask(vm: string, name: Name): Promise<void> {
  await chat.say(name, `diagnose ${vm}`);
  await chat.say(name, 'bastion');
}

async function begin(vm = 'web-01', name: Name = 'tanaka'): Promise<Run> {
  await ask(vm, name);
  await begun.opened;
  const run = runs.at(-1);
  if (!run) throw new Error('Nothing has begun.');
  return run;
}

const cardsOf = (number: number) => chat.shown().filter(({ key }) => key === `diagnosis/${number}`);
const titlesOf = (number: number) => cardsOf(number).map(({ card }) => card.title);
const shows = (number: number, title: RegExp) =>
  chat.until(({ key, card }) => key === `diagnosis/${number}` && title.test(card.title));
const isVerdict = /let RDP through/;

describe('the card of a diagnosis', () => {
  test('shows how far it is, not more often than every two seconds, and then the verdict', async () => {
    const run = await begin();
    for (const done of [1, 2, 3]) {
      run.progress({ parts: [{ part: 'azure', state: 'looking', done, of: 4 }] });
      await chat.clock.advance(999);
    }
    await chat.until(({ key, kind }) => key === 'diagnosis/1' && kind === 'update');
    const [, second] = cardsOf(1);
    expect(JSON.stringify(second?.card)).toContain('3 of 4');
    expect(second?.card.footer).toContain('2 s so far');
    run.end();
    const verdict = await shows(1, isVerdict);
    expect(titlesOf(1)).toEqual(['Looking at web-01', 'Looking at web-01', verdict.card.title]);
    expect(verdict.card.footer).toContain('D-1');
  });

  test('of what broke says so with a reference, which stands in the log as well', async () => {
    const run = await begin();
    run.end(new TypeError('undefined is not a function'));
    const { card } = await shows(1, /Something went wrong/);
    expect(JSON.stringify(card)).toContain('D-1');
    expect(JSON.stringify(card)).not.toContain('undefined is not');
    expect(chat.logged).toMatchObject([{ diagnosis: 1, error: expect.any(TypeError) }]);
    const { shown } = await chat.press('tanaka', buttonOf(card, 'retry'));
    expect(shown).toMatchObject([{ key: 'diagnosis/2', card: { title: 'Looking at web-01' } }]);
  });

  test.each([
    ['when time is over', 'suzuki', 180_000],
    ['later where it looks inside Windows', 'tanaka', 400_000],
  ] as const)('has the verdict on what was seen %s', async (_, name, time) => {
    const run = await begin('web-01', name);
    await chat.clock.advance(time - 1);
    expect(run.signal.aborted).toBe(false);
    await chat.clock.advance(1);
    expect(run.signal.aborted).toBe(true);
    await shows(1, isVerdict);
  });
});

describe('stopping', () => {
  test('by the button says who stopped it, and nothing comes after', async () => {
    const run = await begin();
    const [status] = cardsOf(1);
    if (!status) throw new Error('There is no card.');
    const cancel = buttonOf(status.card, 'cancel');
    expect((await chat.press('suzuki', cancel)).shown).toEqual([]);
    await chat.press('tanaka', cancel);
    expect(titlesOf(1)).toEqual(['Looking at web-01', 'Looking at web-01 was stopped']);
    expect(cardsOf(1).at(-1)?.card.footer).toContain('tanaka');
    await chat.clock.advance(2_000);
    await stopped(run);
    await chat.restart();
    expect(titlesOf(1)).toHaveLength(2);
    expect((await chat.press('tanaka', cancel)).answer).toMatchObject({
      say: expect.stringContaining('used'),
    });
  });

  test('by the command stops what the person asked in this conversation', async () => {
    await begin('web-01');
    await chat.say('tanaka', 'diagnose web-02', { room: 'random' });
    await chat.say('tanaka', 'cancel');
    expect(titlesOf(1).at(-1)).toBe('Looking at web-01 was stopped');
    expect(titlesOf(2)).toEqual(['Looking at web-02']);
  });

  test('one that has its verdict changes nothing', async () => {
    const run = await begin();
    run.end();
    await shows(1, isVerdict);
    await chat.say('tanaka', 'cancel');
    expect(titlesOf(1).at(-1)).toMatch(isVerdict);
  });

  const stopped = (run: Run) =>
    new Promise<void>((resolve) => {
      if (run.signal.aborted) resolve();
      else run.signal.addEventListener('abort', () => resolve());
    });
});

describe('many questions', () => {
  test('the same one twice is one diagnosis', async () => {
    await begin();
    const shown = await chat.say('tanaka', 'diagnose rg-prod/WEB-01');
    expect(shown).toMatchObject([
      { card: { title: 'The bot is already looking at web-01 for you' }, onlyFor: '29:tanaka' },
    ]);
    expect(await chat.store.query('select from diagnosis')).toHaveLength(1);
  });

  test('no more than four are made at once, and the next one when there is room', async () => {
    await begin('web-01');
    for (const vm of ['web-02', 'app-02', 'app-03', 'sql-01']) await chat.say('tanaka', `diagnose ${vm}`);
    await chat.clock.settle();
    expect(runs).toHaveLength(4);
    runs[0]?.end();
    await shows(1, isVerdict);
    await chat.clock.settle();
    expect(runs).toHaveLength(5);
  });
});

describe('a restart', () => {
  test('in the middle: it is made again, and the same card gets the one verdict', async () => {
    const first = await begin();
    await chat.restart();
    expect(first.signal.aborted).toBe(true);
    expect(titlesOf(1).filter((title) => isVerdict.test(title))).toEqual([]);
    await chat.clock.settle();
    expect(runs).toHaveLength(2);
    runs[1]?.end();
    await shows(1, isVerdict);
    expect(titlesOf(1).filter((title) => isVerdict.test(title))).toHaveLength(1);
    expect(chat.logged).toEqual([]);
  });

  test.each([
    ['as was decided, for a quarter of an hour', 900_000, 'allowed'],
    ['not on an old yes', 900_001, 'probe-not-checked'],
  ] as const)('that lasts: it looks inside Windows %s', async (_, milliseconds, expected) => {
    const first = await begin();
    expect(first.mayProbe).toBe('allowed');
    await chat.pass(milliseconds);
    await chat.clock.settle();
    expect(runs[1]?.mayProbe).toBe(expected);
  });

  test('that it causes again and again is the end of it', async () => {
    await begin();
    await chat.store.query('update diagnosis set attempts = 3');
    await chat.restart();
    await shows(1, /Something went wrong/);
    expect(runs).toHaveLength(1);
  });
});

test('one that another version kept is given up in the end, so that the person can ask again', async () => {
  await begin();
  await chat.store.query(`update diagnosis set request = '{}', attempts = 2`);
  for (const state of ['running', 'failed']) {
    await chat.restart();
    await chat.clock.settle();
    expect(await chat.store.query('select state from diagnosis')).toEqual([{ state }]);
  }
  expect(chat.logged).toHaveLength(2);
});

test('a month later nothing is left of it', async () => {
  const run = await begin();
  run.end();
  await shows(1, isVerdict);
  await chat.pass(30 * 24 * 3_600_000 + 1);
  await chat.clock.settle();
  expect(await chat.store.query('select from diagnosis')).toEqual([]);
});
