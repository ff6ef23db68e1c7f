import { expect, test } from '@jest/globals';
import { questions } from '../../../diagnosis/sources/questions.ts';
import { toldReaders } from '../../../dialogs/questions/told.ts';
import { english, given } from './asked.ts';

test.each(questions)(
  '$id: every answer that can be pressed is read, and said as on its button',
  ({ id, choices }) => {
    const read = toldReaders[`told-${id}`];
    for (const { value, words } of choices) {
      expect(read?.(given({ choice: value, known: { told: {} } }), english)).toMatchObject({
        known: { told: { [id]: expect.anything() } },
        said: words.en,
      });
    }
  },
);

test('what was told before stays', () => {
  const known = { told: { others: 'yes' } } as const;
  expect(toldReaders['told-outside']?.(given({ known, text: 'no, not from home either' }), english)).toEqual({
    known: { told: { others: 'yes', outside: 'no' } },
    said: 'No',
  });
});

test('what says nothing is asked again', () => {
  const known = {};
  expect(toldReaders['told-outside']?.(given({ known, text: 'purple' }), english)).toEqual({
    known,
    mistake: 'told-outside',
  });
});
