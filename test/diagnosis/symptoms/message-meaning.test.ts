import { expect, test } from '@jest/globals';
import { clientMessages } from '../../../diagnosis/messages/client-messages.ts';
import { recogniseMessage } from '../../../diagnosis/messages/recognise-message.ts';
import { messageMeaning } from '../../../diagnosis/symptoms/message-meaning.ts';

test.each(clientMessages.map(({ id, means }) => [id, means] as const))(
  '%s means what it means',
  (message, means) => {
    expect(messageMeaning({ message })).toEqual(means);
  },
);

test('an event that the articles do not name', () => {
  const found = recogniseMessage('Event ID 4321');
  expect(found.kind === 'one' && messageMeaning({ message: found.message.id, event: 4321 })).toEqual(
    found.kind === 'one' && found.message.means,
  );
});

test.each([{ message: 'unknown' }, { message: 'gone-since', event: 1058 }])('not known: %j', (about) => {
  expect(messageMeaning(about)).toEqual({
    en: 'The bot does not know it, so it looked at everything.',
    ja: expect.stringContaining('すべて'),
  });
});

test('nothing was pasted', () => {
  expect(messageMeaning({ symptom: 'event-ids', event: 1058 })).toBeUndefined();
});
