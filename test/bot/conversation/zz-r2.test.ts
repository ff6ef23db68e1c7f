import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, test } from '@jest/globals';
import type { Card } from '../../../cards/card.ts';
import { renderPlainText } from '../../../cards/render/plain-text.ts';
import { breakMachine, healMachine } from '../../../simulator/panel/break-and-heal.ts';
import { buttonsIn, openPracticeChat, type PracticeChat } from './practice-chat.ts';
import { clientLine } from '../../guest/client/client-line.ts';

const all = JSON.parse(readFileSync('/tmp/r2/talks.json', 'utf8')) as Record<string, any[]>;
const text = (card: Card, key: string, kind: string, onlyFor?: string): string =>
  [`--- ${kind} ${key}${onlyFor ? ' (private)' : ''}  summary: ${card.summary}`, renderPlainText(card).trimEnd(),
   `  BUTTONS ${buttonsIn(card).map((b) => `[${b.label}]${'verb' in b ? '' : '↗'}${'main' in b && b.main ? '*' : ''}`).join(' ')}`].join('\n');
let chat: PracticeChat;
let count = 0;
afterAll(() => chat.close());
describe.each(['en', 'ja'] as const)('%s', (language) => {
  test.each(Object.entries(all))('%s', async (name, steps) => {
    if (count++ % 6 === 0) { await chat?.close(); chat = await openPracticeChat(); }
    await chat.reset();
    const out: string[] = [`##### ${name} (${language})`];
    const panel = (body: any) => ({ world: chat.world, moment: chat.practice.time.moment(), body });
    let letGo = chat.hold();
    const broken: string[] = [];
    try {
      for (const step of steps) {
        const pick = (v: any) => (v && typeof v === 'object' ? v[language] : v);
        const who = step.by ?? 'tanaka';
        const where = { language, ...step.where };
        if (step.breaks) { breakMachine(panel({ vm: step.breaks, scenario: step.with })); broken.push(step.breaks); out.push(`== breaks ${step.breaks} ${step.with}`); }
        else if (step.heals) healMachine(panel({ vm: step.heals }));
        else if (step.restarts) await chat.restart();
        else if (step.pass) { await chat.pass(step.pass * 60000); await chat.closeQuestions(); for (const s of chat.shown().slice(-2)) out.push(text(s.card, s.key, s.kind, s.onlyFor)); }
        else if (step.found) {
          letGo();
          const last = chat.shown().findLast(({ key }) => /^diagnosis\/\d+$/.test(key));
          if (!last) { out.push('!! nothing looked at'); continue; }
          const over = await chat.until(({ key, card }) => key === last.key && card.blocks.every(({ type }) => type !== 'progress'));
          letGo = chat.hold();
          out.push(text(over.card, over.key, over.kind, over.onlyFor));
        } else if (step.says !== undefined) {
          let says = pick(step.says);
          if (says.startsWith('LINE ')) says = clientLine(JSON.parse(says.slice(5)));
          out.push(`>> ${who}: ${says}`);
          for (const s of await chat.say(who, says, where)) out.push(text(s.card, s.key, s.kind, s.onlyFor));
        } else if (step.press) {
          const label = step.label ? new RegExp(pick(step.label)) : /./;
          const seen = chat.shown().filter(({ onlyFor }) => onlyFor === undefined || onlyFor === `29:${who}`);
          const still = step.old ? seen : seen.filter((o, i) => seen.findLastIndex(({ key }) => key === o.key) === i);
          const fits = (b: any) => 'verb' in b && b.verb === step.press && label.test(b.label);
          const card = still.map(({ card }) => card).findLast((c) => buttonsIn(c).some(fits));
          if (!card) { out.push(`!! no button ${step.press} ${label}`); continue; }
          const button = buttonsIn(card).find(fits) as any;
          out.push(`>> ${who} presses [${button.label}] ${JSON.stringify(step.typed ?? {})}`);
          const r = await chat.press(who, button, { ...where, inputs: step.typed ?? {} });
          if (r.answer) out.push(`   told: ${JSON.stringify(r.answer)}`);
          for (const s of r.shown) out.push(text(s.card, s.key, s.kind, s.onlyFor));
        }
      }
    } finally {
      letGo();
      for (const vm of broken) healMachine(panel({ vm }));
      if (chat.logged.length) out.push(`!! logged ${JSON.stringify(chat.logged)}`);
      writeFileSync(`/tmp/r2/out/${name}.${language}.txt`, `${out.join('\n')}\n`);
    }
  }, 90_000);
});
