import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { factOf, type ProbeAnswer } from '../../guest/answer.ts';
import { decode } from '../../guest/decode.ts';
import { guestAnswer } from '../diagnosis/healthy-guest.ts';
import { lineAround, probeLine } from './probe-line.ts';

const { v, t0, t1, ms, f } = guestAnswer();
const healthy = { v, t0, t1, ms, f };
const line = probeLine(healthy);

const decoded = (output: string, error = '') => decode({ output, error });
const reasonOf = (output: string): string => {
  const read = decoded(output);
  return read.ok ? 'answer' : read.failure.reason;
};

function answerOf(document: unknown): ProbeAnswer {
  const read = decoded(probeLine(document));
  if (!read.ok) throw new Error(read.failure.reason);
  return read.value;
}

test('what the probe wrote is read, and nothing of it is malformed', () => {
  expect(answerOf(healthy)).toEqual({ ...healthy, e: {}, slow: [], cut: [], malformed: [] });
});

describe('the line among other text', () => {
  test.each([
    ['with the lines of Windows', `\r\n${line}\r\n`],
    ['broken by a narrow console', line.replace(/(.{80})/g, '$1\r\n')],
    ['after warnings and a profile', `WARNING: ## :12:deadbeef## profile\n${line}`],
    ['before what came later', `${line}\nVERBOSE: done ##`],
    ['after another line, of which the last counts', `${probeLine({ ...healthy, ms: 1 })}\n${line}`],
    ['after one that was cut', `##RDPP1:H4sI${line}`],
  ])('%s', (_, output) => {
    expect(decoded(output)).toMatchObject({ ok: true, value: { ms: healthy.ms } });
  });
});

describe('what was lost on the way', () => {
  const end = /:\d+:[0-9a-f]{8}##$/.exec(line)?.[0].length ?? 0;

  test('at every byte of the beginning', () => {
    const reasons = Array.from({ length: line.length - 1 }, (_, cut) => reasonOf(line.slice(cut + 1)));
    const truncated = line.length - end;
    expect(new Set(reasons.slice(0, truncated))).toEqual(new Set(['answer-truncated']));
    expect(new Set(reasons.slice(truncated))).toEqual(new Set(['no-answer-from-guest']));
  });

  test('at every byte of the end', () => {
    const reasons = Array.from({ length: line.length - 1 }, (_, kept) => reasonOf(line.slice(0, kept + 1)));
    expect(new Set(reasons)).toEqual(new Set(['no-answer-from-guest']));
  });

  test('a byte that was changed is noticed wherever it stands', () => {
    const marks = [...line.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index).filter((at) => at > 8);
    const changed = marks
      .filter((_, index) => index % 7 === 0)
      .map((at) => `${line.slice(0, at)}${line[at] === 'a' ? 'b' : 'a'}${line.slice(at + 1)}`);
    expect(changed.length).toBeGreaterThan(100);
    // The header of gzip has bytes that mean nothing: what is inside is the same then.
    const read = changed.map((text) => decoded(text)).filter(({ ok }) => ok);
    for (const one of read) expect(one).toMatchObject({ value: { f: healthy.f } });
    expect(read.length).toBeLessThan(5);
  });

  test('nothing at all, with the complaint of the guest', () => {
    expect(decoded('', ' scripts are\r\n disabled\u0000 ')).toMatchObject({
      ok: false,
      failure: { reason: 'no-answer-from-guest', message: expect.stringMatching(/^scripts are disabled/) },
    });
    const long = decoded('', 'x'.repeat(100_000));
    expect(long.ok ? '' : long.failure.message).toHaveLength(300);
  });
});

describe('what somebody else wrote', () => {
  const packed = (bytes: Buffer, length: number, hash = sha(bytes)) =>
    `##RDPP1:${gzipSync(bytes).toString('base64')}:${length}:${hash}##`;
  const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const bytes = Buffer.from(JSON.stringify(healthy));
  const bomb = Buffer.alloc(9_000_000, 32);

  test.each([
    ['nothing between the marks', '##RDPP1:##'],
    ['no base64', `##RDPP1:%%%%:${bytes.length}:${sha(bytes)}##`],
    ['no gzip', `##RDPP1:${bytes.toString('base64').slice(0, 400)}:${bytes.length}:${sha(bytes)}##`],
    ['another length', packed(bytes, bytes.length + 1)],
    ['another hash', packed(bytes, bytes.length, '00000000')],
    ['no JSON', lineAround('{"v":1,')],
    ['another version', probeLine({ ...healthy, v: 2 })],
    ['no times', probeLine({ v: 1, f: {} })],
    ['facts that are a list', probeLine({ ...healthy, f: [1, 2] })],
    ['null', lineAround('null')],
    ['bytes that are no text', lineAround(Buffer.from([0xff, 0xfe, 0x7b]))],
    ['deep nesting', lineAround(`${'['.repeat(30_000)}${']'.repeat(30_000)}`)],
    ['a little that swells', packed(bomb, bomb.length)],
  ])('%s', (_, output) => {
    expect(['answer-malformed', 'answer-truncated']).toContain(reasonOf(output));
  });

  test('more than Azure hands out: only its end is looked at', () => {
    expect(reasonOf(`${line}${'x'.repeat(20_000)}`)).toBe('no-answer-from-guest');
    expect(reasonOf(`${'x'.repeat(5_000_000)}${line}`)).toBe('answer');
  });
});

describe('a fact', () => {
  test('of another shape is malformed, and the others are kept', () => {
    const answer = answerOf({ ...healthy, f: { ...f, tcp: 'x', tpid: '1240', os: { b: 'new' } } });
    expect(answer.malformed).toEqual(['os', 'tcp', 'tpid']);
    expect(factOf(answer, 'listenerSettings')).toEqual({ state: 'unknown', why: 'malformed' });
    expect(factOf(answer, 'services')).toMatchObject({ state: 'value' });
  });

  test('that nobody knows is left out', () => {
    expect(answerOf({ ...healthy, f: { ...f, zz: 'x'.repeat(5_000) } }).f).toEqual(f);
  });

  test('named like something of every object is no fact', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const evil = names.map((name) => `"${name}":{"polluted":1}`).join(',');
    const json = JSON.stringify(healthy).replace('"f":{', `"f":{${evil},`);
    const read = decoded(lineAround(json.replace(/\}$/, `,"e":{${evil}},"__proto__":{"v":1}}`)));
    expect(read).toMatchObject({ ok: true, value: { f, e: {} } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    if (read.ok) expect(Object.getPrototypeOf(read.value.f)).toBe(Object.prototype);
  });

  test('is absent, or unknown with the reason', () => {
    const without = (key: string) => Object.fromEntries(Object.entries(f).filter(([name]) => name !== key));
    const states = {
      absent: answerOf({ ...healthy, f: without('tcp') }),
      failed: answerOf({ ...healthy, f: without('tcp'), e: { tcp: '80041002' } }),
      slow: answerOf({ ...healthy, f: without('tcp'), slow: ['reg'] }),
      cut: answerOf({ ...healthy, f: without('tcp'), cut: 'top tcp' }),
      malformed: answerOf({ ...healthy, f: without('tcp'), e: { tcp: { code: 5 } } }),
      'not-asked': answerOf({ ...healthy, f: without('tcp'), only: 'fw,net' }),
    };
    expect(
      Object.entries(states).map(([name, answer]) => [name, factOf(answer, 'listenerSettings')]),
    ).toEqual([
      ['absent', { state: 'absent' }],
      ['failed', { state: 'unknown', why: 'failed', code: '80041002' }],
      ...['slow', 'cut', 'malformed', 'not-asked'].map((why) => [why, { state: 'unknown', why }]),
    ]);
  });
});

test('what only we can say is not taken from the guest', () => {
  const claimed = { ...healthy, sent: 1, received: 2, malformed: ['svc'], script: 'ff' };
  expect(answerOf(claimed)).toEqual({ ...healthy, e: {}, slow: [], cut: [], malformed: [] });
});

test('lists are read as words and as lists', () => {
  expect(answerOf({ ...healthy, slow: 'ad', cut: ['top', 'av'], only: ['fw', 'ad', 'else'] })).toMatchObject({
    slow: ['ad'],
    cut: ['top', 'av'],
    only: ['fw', 'ad'],
  });
});
