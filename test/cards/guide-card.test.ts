import { describe, expect, test } from '@jest/globals';
import { languages } from '../../base/language.ts';
import { guideCard } from '../../cards/guide-card.ts';
import { renderAdaptiveCard } from '../../cards/render/adaptive-card.ts';
import { renderPlainText } from '../../cards/render/plain-text.ts';
import { guides } from '../../diagnosis/guides/index.ts';
import { resetRdp } from '../../diagnosis/guides/reset-rdp.ts';
import { bare, target } from '../diagnosis/guides/hostile-targets.ts';
import { teamsSchema } from './teams-schema.ts';

const shown = { machine: 'web-01', target, buttons: { done: 'd', notHelped: 'n', stop: 's' } } as const;

const validate = teamsSchema();

describe.each(languages)('a step in %s', (language) => {
  test.each(guides)('of $id is a card that Teams takes', (guide) => {
    guide.steps.forEach((step, index) => {
      for (const known of [target, bare]) {
        const card = guideCard({ ...shown, language, guide, step: index, target: known });
        expect(validate(renderAdaptiveCard(card))).toEqual([]);
        expect(card.title).toBe(step.words[language].title);
        expect(card.place).toContain(`${index + 1}`);
        expect(renderPlainText(card)).not.toMatch(/undefined|null|NaN|\[object/);
      }
    });
  });
});

const at = (step: number) => guideCard({ ...shown, language: 'en', guide: resetRdp, step });

test('the first step says why the bot does not do it, the others do not', () => {
  expect(JSON.stringify(at(0))).toContain(resetRdp.why.en);
  expect(JSON.stringify(at(1))).not.toContain(resetRdp.why.en);
});

test('says how far it is', () => {
  expect(at(1).place).toBe('web-01 · Reset RDP in the portal · step 2 of 2');
  expect(at(1).summary).toBe('Reset the configuration (step 2 of 2)');
});

test('the last step leads to another diagnosis', () => {
  expect(at(0).buttons.map(({ label }) => label)).toEqual(['Done', 'Did not help', 'Stop']);
  expect(at(1).buttons.map(({ label }) => label)).toEqual(['Done, diagnose again', 'Did not help', 'Stop']);
});

test('a step that is none is a bug', () => {
  expect(() => at(2)).toThrow('reset-rdp has no step 2');
});
