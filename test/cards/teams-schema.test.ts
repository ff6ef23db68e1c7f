import { expect, test } from '@jest/globals';
import { teamsSchema } from './teams-schema.ts';

const validate = teamsSchema();

const card = (...body: readonly unknown[]) => ({ type: 'AdaptiveCard', version: '1.5', body });

test.each([
  ['an unknown element', card({ type: 'Nope' }), '/body/0/type'],
  ['a misspelled field', card({ type: 'TextBlock', text: 'x', colour: 'Good' }), 'colour'],
  ['a value in the wrong case', card({ type: 'TextBlock', text: 'x', color: 'good' }), '/body/0/color'],
  ['a missing text', card({ type: 'TextBlock' }), 'text'],
  ['a newer version', { ...card(), version: '2.0' }, '/version'],
  [
    'a mistake deep inside',
    card({
      type: 'Container',
      items: [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', titel: 'x' }] }],
    }),
    '/body/0/items/0/actions/0',
  ],
  [
    'a mistake in a fallback',
    card({ type: 'ProgressBar', fallback: { type: 'TextBlock', text: 'x', wrp: true } }),
    '/body/0/fallback',
  ],
])('%s is found and named', (_, wrong, named) => {
  expect(validate(wrong).join('\n')).toContain(named);
});

test('elements of Teams itself are known', () => {
  const code = { type: 'CodeBlock', codeSnippet: 'Get-Service', language: 'PowerShell' };
  expect(validate(card(code, { type: 'ProgressBar', value: 40, max: 100 }))).toEqual([]);
});
