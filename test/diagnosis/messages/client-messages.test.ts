import { describe, expect, test } from '@jest/globals';
import { articles } from '../../../diagnosis/articles/index.ts';
import { rdpEvents } from '../../../diagnosis/articles/rdp-events.ts';
import { checks } from '../../../diagnosis/checks/index.ts';
import { clientMessages } from '../../../diagnosis/messages/client-messages.ts';
import { eventMessage } from '../../../diagnosis/messages/event-messages.ts';
import { foldText } from '../../../diagnosis/messages/fold-text.ts';
import { recogniseMessage } from '../../../diagnosis/messages/recognise-message.ts';
import { textOf } from '../../conventions/tree.ts';
import { phrasings } from './phrasings.ts';

const checkIds = checks.map(({ id }) => id);
const articleIds = articles.map(({ id }) => id);

describe.each(clientMessages)('$id', ({ id, suspects, symptom, means, phrases, vague = [], ...numbers }) => {
  const codes = [...(numbers.codes ?? []), ...(numbers.extended ?? [])];

  test('has phrasings that people paste', () => {
    expect(phrasings[id]?.length ?? 0).toBeGreaterThan(0);
  });

  test('suspects checks that exist, each once', () => {
    expect(suspects.filter((suspect) => !checkIds.includes(suspect))).toEqual([]);
    expect(new Set(suspects).size).toBe(suspects.length);
  });

  test('begins a conversation that exists', () => {
    expect(symptom === undefined || articleIds.includes(symptom)).toBe(true);
  });

  test('says in both languages what it means', () => {
    expect(means.en).toMatch(/^[\x20-\x7e’]+[.]$/);
    expect(means.ja).toMatch(/[ぁ-んァ-ヶ].*。$/);
  });

  test('can be recognised by something', () => {
    expect(phrases.length + vague.length + codes.length).toBeGreaterThan(0);
  });

  test('seeks no piece that is so short that it stands in anything', () => {
    const short = [...phrases, ...vague].filter((piece) => foldText(piece).length < 3);
    expect(short).toEqual([]);
  });

  test('is recognised by each of its clear pieces and codes alone', () => {
    const texts = [
      ...phrases,
      ...(numbers.codes ?? []).map((code) => (code === 'AADSTS' ? 'AADSTS99999' : code)),
      ...(numbers.extended ?? []).map((code) => `Extended error code: ${code}`),
    ];
    const one = { kind: 'one', message: expect.objectContaining({ id }) };
    for (const text of texts) expect([text, recogniseMessage(text)]).toEqual([text, one]);
  });

  test('spells its codes as texts are read', () => {
    expect(codes.filter((code) => !/^(?:0x[1-9a-f][0-9a-f]{0,7}|AADSTS\d*)$/.test(code))).toEqual([]);
  });
});

test('the phrasings are of messages that exist', () => {
  const ids = clientMessages.map(({ id }) => id);
  expect(Object.keys(phrasings).filter((id) => !ids.includes(id))).toEqual([]);
});

test.each([
  ['ids', clientMessages.map(({ id }) => id)],
  ['codes', clientMessages.flatMap(({ codes = [] }) => codes)],
  ['extended codes', clientMessages.flatMap(({ extended = [] }) => extended)],
  ['clear pieces', clientMessages.flatMap(({ phrases }) => phrases.map(foldText))],
])('no two messages share their %s', (_, list) => {
  expect(list.filter((one, index) => list.indexOf(one) !== index)).toEqual([]);
});

test('every event of the article is a message, with the checks of the article', () => {
  for (const { id, checks: explain } of rdpEvents) {
    expect(eventMessage(id)).toMatchObject({ id: `event-${id}`, event: id });
    expect(eventMessage(id).suspects).toEqual(expect.arrayContaining([...explain]));
  }
});

describe('docs/messages.md', () => {
  const page = textOf('docs/messages.md');

  test('has a row for each message, in this order', () => {
    const ids = [...page.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, id]) => id);
    expect(ids).toEqual(clientMessages.map(({ id }) => id));
  });

  test.each(clientMessages)(
    'says of $id what the table says',
    ({ id, means, symptom, suspects, ...numbers }) => {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';
      const codes = [...(numbers.codes ?? []), ...(numbers.extended ?? []).map((code) => `+${code}`)];
      const links = suspects.map((suspect) => `[\`${suspect}\`](checks/${suspect}.md)`);
      expect(row).toBe(
        `| \`${id}\` | ${means.en.replaceAll('\\', '\\\\')} | ${codes.join(' ')} | ${symptom ?? ''} | ${links.join(' ')} |`,
      );
    },
  );
});
