import { describe, expect, test } from '@jest/globals';
import { recogniseMessage } from '../../../diagnosis/messages/recognise-message.ts';
import { phrasings } from './phrasings.ts';

/** Ids of what a text is taken for. */
function meant(text: string): readonly string[] {
  const found = recogniseMessage(text);
  switch (found.kind) {
    case 'one':
      return [found.message.id];
    case 'several':
      return found.messages.map(({ id }) => id);
    case 'none':
      return [];
    default:
      return found satisfies never;
  }
}

describe.each(Object.entries(phrasings))('%s', (id, texts) => {
  test.each(texts)('%s', (text) => {
    expect(meant(text)).toEqual([id]);
  });
});

describe('a text that may mean several things', () => {
  test.each([
    ['An authentication error has occurred.', ['authority-not-reached', 'credssp-refused']],
    ['認証エラーが発生しました。', ['authority-not-reached', 'credssp-refused']],
    ['認証エラー', ['authority-not-reached', 'credssp-refused']],
    ['2056', ['licensing-broke-off', 'event-2056']],
    ['エラー 2056', ['licensing-broke-off', 'event-2056']],
    ['0x204 yesterday, 0x4 today', ['not-reachable', 'internal-error']],
    [
      'An internal error has occurred, then the logon attempt failed',
      ['internal-error', 'credentials-refused'],
    ],
    ['内部エラーか、アカウントがロックされたというエラー', ['internal-error', 'account-locked']],
    ['Events 36870 and 36872', ['event-36870', 'event-36872']],
    ['イベント 1057、1058 が出ています', ['event-1057', 'event-1058']],
  ])('%s', (text, ids) => {
    expect(meant(text)).toEqual(ids);
  });
});

describe('a code and words', () => {
  test('that agree are one', () => {
    expect(meant('The password has expired, or the account was locked out (0xC0000234)')).toEqual([
      'account-locked',
    ]);
  });

  test('that do not agree are two', () => {
    expect(meant('An internal error has occurred. Error code: 0x204')).toEqual([
      'not-reachable',
      'internal-error',
    ]);
  });

  test('a code that nobody knows leaves it to the words', () => {
    expect(meant('内部エラーが発生しました (0x12345)')).toEqual(['internal-error']);
  });

  test('the extended code says more than the other', () => {
    expect(meant('Error code: 0x4, Extended error code: 0x101')).toEqual(['no-license-server']);
  });

  test('a short number means something else as an extended code', () => {
    expect(meant('0x104')).toEqual(['name-not-found']);
    expect(meant('Extended error code: 0x104')).toEqual(['no-license-left']);
  });
});

describe('an event keeps its number', () => {
  test.each([
    ['36870', 36870, 'event-36870'],
    ['Event ID: 1,296', 1296, 'event-1296'],
    ['イベントID 4625', 4625, 'other-event'],
    ['イベントログに 1057 が記録されています', 1057, 'event-1057'],
  ])('%s', (text, event, id) => {
    expect(recogniseMessage(text)).toMatchObject({
      kind: 'one',
      message: { id, event, symptom: 'event-ids' },
    });
  });
});

describe('nothing is recognised in', () => {
  test.each([
    '',
    '   ',
    'help',
    'web-01',
    'it does not work',
    '動きません',
    '3389',
    'port 3389',
    'Windows Server 2022 21H2',
    '10.0.0.4:3389',
    '0x0',
    'error code 0',
    'event 99999',
    'event 0',
    'prevents 1057 users',
    'x0x204',
    'web0x204',
    '0x2041',
    'vm-36870',
    'constructor __proto__ toString',
  ])('%j', (text) => {
    expect(meant(text)).toEqual([]);
  });
});

describe('spelling does not matter', () => {
  test.each([
    'AN INTERNAL ERROR HAS OCCURRED',
    '  “An internal\r\n\terror—has occurred!”  ',
    'ａｎ　ｉｎｔｅｒｎａｌ　ｅｒｒｏｒ',
    'an in\u200Bternal er\u00ADror',
    'rdp-internal-error',
    '内部エラー',
    '内部ｴﾗｰ',
    '内部 エラー',
    '「内部エラー」が発生しました。',
    '<b>internal error</b>',
  ])('%j', (text) => {
    expect(meant(text)).toEqual(['internal-error']);
  });
});

describe('whatever somebody sends', () => {
  test.each([
    ['a very long word', 'a'.repeat(2_000_000)],
    ['very many blanks', ' '.repeat(2_000_000)],
    ['very many zeros', `0x${'0'.repeat(1_000_000)}`],
    ['very many numbers', 'error 1 event 2,'.repeat(100_000)],
    ['very many events', `event ${'1057,'.repeat(100_000)}`],
    ['one letter that becomes eighteen', '\uFDFA'.repeat(4000)],
    ['very many accents', `e${'\u0301'.repeat(100_000)}`],
    ['half of a pair', `internal error \uD83D${'\uDE00\uD83D'.repeat(3000)}`],
    ['what a pattern would trip over', '(a+)+$ [^\\ .* {{0}} %s \u0000'.repeat(200)],
    ['very many quotes', "can't ".repeat(100_000)],
  ])('%s is answered at once', (_, text) => {
    const before = process.cpuUsage();
    expect(['one', 'several', 'none']).toContain(recogniseMessage(text).kind);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });

  test('what stands far behind is not read', () => {
    expect(meant(`${'-'.repeat(3900)} internal error`)).toEqual(['internal-error']);
    expect(meant(`${'-'.repeat(4100)} internal error`)).toEqual([]);
  });

  test('each time the same', () => {
    const [first, second] = [
      recogniseMessage('event 1057 and 0x204'),
      recogniseMessage('event 1057 and 0x204'),
    ];
    expect(first).toEqual(second);
  });
});
