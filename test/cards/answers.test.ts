import { describe, expect, test } from '@jest/globals';
import { languages } from '../../base/language.ts';
import { answerCard } from '../../cards/answer-card.ts';
import { commands } from '../../cards/commands.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import { renderPlainText } from '../../cards/render/plain-text.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { type Answer, parseCommand } from '../../dialogs/command.ts';

const answerTo = (text: string): Answer => {
  const parsed = parseCommand({ text, addressed: true });
  if (!('answer' in parsed)) throw new Error(`"${text}" is no text that is answered`);
  return parsed;
};

describe.each(languages)('in %s', (language) => {
  test.each([
    ['dignose web-01', 'dignose'],
    ['cancel all of it', 'all of it'],
    ['diagnose web$01', 'web$01'],
    [
      'diagnose /subscriptions/50b50000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v',
      'Microsoft.Network/virtualNetworks',
    ],
    ['language fr', 'fr'],
    [`diagnose ${'x'.repeat(5000)}`, '4000'],
  ])('the answer to %.40s names what is wrong with it', (text, named) => {
    expect(answerCard({ language, answer: answerTo(text) }).title).toContain(named);
  });

  test('no command is suggested that does not exist', () => {
    const answer = {
      answer: 'unknown-command',
      typed: 'x',
      didYouMean: ['sweep', 'diagnose', 'help'],
    } as const;
    const text = renderPlainText(answerCard({ language, answer }));
    expect(text).toContain(wordsIn(language).help.says.diagnose.example);
    expect(text).not.toMatch(/sweep/);
  });

  test('what the help says to type is understood', () => {
    for (const command of commands) {
      const { example } = wordsIn(language).help.says[command];
      expect(parseCommand({ text: example, addressed: true })).toMatchObject({ command: { name: command } });
    }
  });

  test('a refusal does not show whether there is such a machine', () => {
    const card = refusalCard(language, 'not-found-or-not-yours');
    expect(refusalCard(language, 'not-in-scope')).toEqual(card);
    expect(refusalCard(language, 'not-named-by-policy')).toEqual(card);
    expect(refusalCard(language, 'guest-account')).not.toEqual(card);
  });
});
