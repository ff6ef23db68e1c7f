import { expect } from '@jest/globals';
import type { Language } from '../../../../base/language.ts';
import type { Card, PressButton } from '../../../../cards/card.ts';
import { renderPlainText } from '../../../../cards/render/plain-text.ts';
import { breakMachine, healMachine } from '../../../../simulator/panel/break-and-heal.ts';
import { buttonOf, buttonsIn, type Name, type PracticeChat } from '../practice-chat.ts';
import type { Shown } from '../recorded-post.ts';
import { type In, type Pressing, type Reads, type Step, said, type Talking } from './step.ts';

type Telling = { readonly chat: PracticeChat; readonly language: Language };

/** Tells a whole conversation. What is looked at comes to its end where the table says so, and not before. */
export async function tell(telling: Telling, steps: readonly Step[], who: Name = 'tanaka'): Promise<void> {
  const { chat } = telling;
  let letGo = chat.hold();
  try {
    for (const step of steps) {
      if ('breaks' in step) breakMachine(panel(chat, { vm: step.breaks, scenario: step.by }));
      else if ('heals' in step) healMachine(panel(chat, { vm: step.heals }));
      else if ('changes' in step) step.changes(chat);
      else if ('restarts' in step) await chat.restart();
      else if ('found' in step) {
        letGo();
        const over = await ended(chat);
        letGo = chat.hold();
        compare(telling, step, { shown: [over], titles: [step.found] });
      } else await talk(telling, step, who);
    }
    expect(chat.logged).toEqual([]);
  } finally {
    for (const step of steps) if ('breaks' in step) healMachine(panel(chat, { vm: step.breaks }));
  }
}

const panel = ({ world, practice }: PracticeChat, body: { vm: string; scenario?: string }) => ({
  world,
  moment: practice.time.moment(),
  body,
});

/** The card of the newest thing that is under way, once it no longer shows how far it is. */
function ended(chat: PracticeChat): Promise<Shown> {
  const looks = chat.shown().filter(({ key }) => /^diagnosis\/\d+$/.test(key));
  const last = looks.findLast(
    (one) => isUnderWay(one) && looks.findLast(({ key }) => key === one.key) === one,
  );
  if (!last) throw new Error('Nothing is looked at.');
  return chat.until((one) => one.key === last.key && !isUnderWay(one));
}

const isUnderWay = ({ card }: Shown): boolean => card.blocks.some(({ type }) => type === 'progress');

async function talk({ chat, language }: Telling, step: Talking, who: Name): Promise<void> {
  const { by = who, where } = step;
  const how = { language, ...where };
  const { answer, shown } =
    'says' in step
      ? { answer: undefined, shown: await chat.say(by, said(step.says, language), how) }
      : await chat.press(by, buttonFor({ chat, language }, step, by), { ...how, inputs: step.typed ?? {} });
  if ('told' in step) {
    const say = expect.stringMatching(said(step.told, language));
    expect({ step, answer, shown }).toEqual({ step, answer: { say }, shown: [] });
  } else {
    expect({ step, answer }).toEqual({ step, answer: undefined });
    compare({ chat, language }, step, { shown, titles: step.shows });
  }
}

/** The newest one that is still there, among the cards that this person sees. */
function buttonFor(
  { chat, language }: Telling,
  { presses, label, onOld, of }: Pressing,
  by: Name,
): PressButton {
  const seen = chat.shown().filter(({ onlyFor }) => onlyFor === undefined || onlyFor === `29:${of ?? by}`);
  const still = seen.filter((one, index) => seen.findLastIndex(({ key }) => key === one.key) === index);
  const cards = (onOld ? seen : still).map(({ card }) => card);
  const title = onOld && said(onOld, language);
  const words = label && said(label, language);
  const fits = (card: Card): boolean =>
    (title?.test(card.title) ?? true) &&
    buttonsIn(card).some(
      (button) => 'verb' in button && button.verb === presses && (words?.test(button.label) ?? true),
    );
  const card = cards.findLast(fits);
  if (!card) throw new Error(`No card has a button ${presses} ${words ?? ''}`);
  return buttonOf(card, presses, words);
}

function compare(
  { language }: Telling,
  step: Step & Reads,
  { shown, titles }: { readonly shown: readonly Shown[]; readonly titles: readonly In<RegExp>[] },
): void {
  const cards = shown.map(({ card }) => card);
  const asExpected = titles.map((title) => expect.stringMatching(said(title, language)));
  expect({ step, titles: cards.map(({ title }) => title) }).toEqual({ step, titles: asExpected });
  expect({ step, speaks: [...new Set(cards.map((card) => card.language))] }).toEqual({
    step,
    speaks: cards.length === 0 ? [] : [language],
  });
  const text = cards.map(textOf).join('\n');
  for (const held of step.holds ?? []) expect(text).toMatch(said(held, language));
  for (const absent of step.lacks ?? []) expect(text).not.toMatch(said(absent, language));
}

const textOf = (card: Card): string =>
  [renderPlainText(card), ...buttonsIn(card).map(({ label }) => `[${label}]`)].join('\n');
