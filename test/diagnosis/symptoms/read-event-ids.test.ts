import { describe, expect, test } from '@jest/globals';
import { rdpEvents } from '../../../diagnosis/articles/rdp-events.ts';
import { readSymptom } from '../../../diagnosis/symptoms/read-symptom.ts';
import type { EventIdsReading } from '../../../diagnosis/symptoms/symptom-reading.ts';
import { type Changes, inside, missing } from '../healthy-case.ts';
import { diagnosed } from './diagnosed.ts';

function read(changes: Changes = {}, event?: number): EventIdsReading {
  const about = { symptom: 'event-ids', ...(event === undefined ? {} : { event }) } as const;
  const reading = readSymptom(diagnosed(changes), about);
  if (reading?.symptom !== 'event-ids') throw new Error('That is another symptom.');
  return reading;
}

const logged = (n: Readonly<Record<string, readonly [number, number]>>, more: object = {}) =>
  inside({ ev: { n, ...more } });

/** The key may not be read, and RDP is down for it. */
const denied = (n: Readonly<Record<string, readonly [number, number]>>) =>
  inside({ rd: 'a1b2c3d4:-3:13:1:1', mkf: '8:2400', hs: 'C', ev: { n } });

const means = (id: number, code?: string) =>
  rdpEvents.find((event) => event.id === id && event.code === code)?.means;

describe('without a number', () => {
  test('each event of the article: where, how often, when last, what it means, what brings it about', () => {
    const { events } = read(denied({ 'sc36870.8009030d': [4, 30] }));
    expect(events).toEqual([
      {
        id: 36870,
        log: 'System',
        source: 'Schannel',
        hours: 24,
        state: 'problem',
        seen: { count: 4, isMore: false, at: '2026-11-21T01:44:07.000Z' },
        about: {
          en: '0x8009030d (credentials not recognised)',
          ja: '0x8009030d(資格情報を認識できない)',
        },
        means: means(36870),
        cause: {
          check: 'key-not-readable',
          title: {
            en: 'RDP on web-01 may not read its own key',
            ja: 'web-01 の RDP が自分の秘密鍵を読めません',
          },
          sentence: { en: expect.stringContaining('permissions'), ja: expect.stringContaining('アクセス権') },
        },
      },
    ]);
  });

  test.each([
    ['access denied', '80070005'],
    ['object already exists', '8009000f'],
  ])('1058 means what its code says: %s', (_, code) => {
    const [event] = read(denied({ [`rs1058.${code}`]: [1, 5] })).events;
    expect(event?.means).toEqual(means(1058, code));
    expect(event?.cause).toMatchObject({ check: 'key-not-readable' });
  });

  test('no cause is left where nothing is wrong any more', () => {
    const [event] = read(logged({ rs1057: [1, 700] })).events;
    expect(event).toMatchObject({ state: 'note', cause: 'none' });
  });

  test('the cause is not known where its checks could not decide', () => {
    const [event] = read(
      inside({ rd: undefined, ev: { n: { rs1057: [1, 9] } } }, { e: { rd: '00000005' } }),
    ).events;
    expect(event).toMatchObject({ state: 'unknown', cause: 'not-known' });
  });

  test('36871 of the machine’s own connections is another matter', () => {
    const { events, others, none } = read(logged({ 'sc36871.client': [9, 3] }));
    expect(events).toEqual([]);
    expect(none?.isWhole).toBe(true);
    expect(others).toMatchObject([
      { id: 36871, state: 'note', means: { en: expect.stringContaining('itself made') } },
    ]);
    expect(others[0]?.cause).toBeUndefined();
  });

  test('the pair of the broker is brought about by the broker', () => {
    const changes = inside({ role: { cb: 1 }, ev: { n: { sb2056: [2, 1], bc1296: [99, 1] } } });
    expect(read(changes).events).toMatchObject([
      { id: 2056, state: 'problem', cause: { check: 'broker-down' } },
      { id: 1296, state: 'problem', cause: { check: 'broker-down' }, seen: { count: 99, isMore: true } },
    ]);
  });

  test('other events follow, those of a good day do not', () => {
    const { events, others } = read(
      logged({ ro258: [1, 300], rc131: [4, 55], rs1055: [2, 5], ro1149: [9, 1] }),
    );
    expect(events).toEqual([]);
    expect(others.map(({ id }) => id)).toEqual([1055]);
  });

  test('silence means something only where every log was read', () => {
    expect(read().none).toEqual({ ids: [1057, 1058, 36870, 36871, 36872, 2056, 1296], isWhole: true });
    const some = read(logged({}, { un: { sb: '00000005' } }));
    expect(some.none).toEqual({ ids: [1057, 1058, 36870, 36871, 36872, 1296], isWhole: false });
    expect(some.unread).toEqual([
      {
        logs: ['Microsoft-Windows-TerminalServices-SessionBroker/Operational'],
        whyNot: { kind: 'unread', why: 'failed', code: '00000005' },
      },
    ]);
  });

  test('a log that nobody looked into is never an empty one', () => {
    const { none, unread, events } = read({ guest: missing({ reason: 'agent-not-ready' }) });
    expect({ none, events }).toEqual({ none: undefined, events: [] });
    expect(unread).toEqual([
      { logs: expect.arrayContaining(['System']), whyNot: { kind: 'missing', reason: 'agent-not-ready' } },
    ]);
    const cut = read(inside({ ev: undefined }, { cut: ['ev'] }));
    expect(cut.none).toBeUndefined();
    expect(cut.unread).toMatchObject([{ whyNot: { kind: 'unread', why: 'cut' } }]);
  });
});

describe('with a number', () => {
  test('found: what it means and what brings it about; the rest follows', () => {
    const changes = denied({ 'sc36870.8009030d': [4, 30], rs1055: [1, 1], 'rs1057.80070005': [1, 1] });
    const { asked, events, others } = read(changes, 36870);
    expect(asked).toEqual({ id: 36870, known: 'by-article' });
    expect(events).toMatchObject([{ id: 36870, cause: { check: 'key-not-readable' } }]);
    expect(others.map(({ id }) => id).sort()).toEqual([1055, 1057]);
  });

  test('not found: in which log, and how far back', () => {
    expect(read({}, 36872).events).toEqual([
      { id: 36872, log: 'System', source: 'Schannel', hours: 24, state: 'note', means: means(36872) },
    ]);
    expect(read({}, 1069).events).toMatchObject([{ hours: 72, state: 'note' }]);
  });

  test('a number of the article is looked for where the article means it, and found wherever it is', () => {
    expect(read({}, 1058).events.map(({ source }) => source)).toEqual([
      'Microsoft-Windows-TerminalServices-RemoteConnectionManager',
    ]);
    expect(read(logged({ gp1058: [1, 1] }), 1058).events).toMatchObject([
      { source: 'Microsoft-Windows-GroupPolicy', means: { en: 'a policy file could not be read' } },
    ]);
  });

  test('the log is not there, or could not be read', () => {
    expect(read(logged({}, { no: 'sb bc' }), 2056).events).toMatchObject([{ state: 'note', noLog: true }]);
    expect(read(logged({}, { un: { sb: '00000005' } }), 2056).events).toMatchObject([
      { state: 'unknown', whyNot: [{ kind: 'unread', why: 'failed', code: '00000005' }] },
    ]);
    expect(read({ guest: missing({ reason: 'vm-not-running' }) }, 36870).events).toMatchObject([
      { state: 'unknown', whyNot: [{ kind: 'missing', reason: 'vm-not-running' }] },
    ]);
  });

  test('the number of a pasted event is as good', () => {
    const about = { symptom: 'event-ids', message: 'event-36872' } as const;
    expect(readSymptom(diagnosed(), about)).toEqual(read({}, 36872));
  });

  test('a number that the articles do not know', () => {
    expect(read(logged({ se4625: [12, 2] }), 4625)).toMatchObject({
      asked: { id: 4625, known: 'by-probe' },
      events: [{ log: 'Security', hours: 1, means: { en: 'a sign-in failed' } }],
    });
    expect(read({}, 4321)).toMatchObject({ asked: { id: 4321, known: 'no' }, events: [] });
  });
});

test('text of the guest that is no name and no code stays out', () => {
  const evil = 'sm7031.[x](http://evil.example) @everyone';
  const reading = read(logged({ [evil]: [3, 1], 'sm7034.Spooler': [3, 1], 'rs1058.<b>hi</b>': [1, 1] }));
  expect(JSON.stringify(reading)).not.toMatch(/evil|<b>/);
  expect(reading.others).toHaveLength(2);
  expect(JSON.stringify(reading)).toContain('Spooler');
});
