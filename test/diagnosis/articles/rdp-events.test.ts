import { expect, test } from '@jest/globals';
import { rdpEvents } from '../../../diagnosis/articles/rdp-events.ts';
import { checks } from '../../../diagnosis/checks/index.ts';
import { judge } from '../../../diagnosis/judge.ts';
import { evidenceOf, inside, question } from '../healthy-case.ts';

test('the seven event ids of the article, and both meanings of 1058', () => {
  expect([...new Set(rdpEvents.map(({ id }) => id))].sort()).toEqual([
    1057, 1058, 1296, 2056, 36870, 36871, 36872,
  ]);
  expect(rdpEvents.filter(({ id }) => id === 1058).map(({ code }) => code)).toEqual(['80070005', '8009000f']);
});

test('providers and logs have no blanks around them', () => {
  for (const { log, provider } of rdpEvents) expect([log, provider]).toEqual([log.trim(), provider.trim()]);
});

test.each(rdpEvents.map((event) => [`${event.id}${event.code ? ` ${event.code}` : ''}`, event] as const))(
  '%s is explained by checks that exist',
  (_, event) => {
    const ids = checks.map(({ id }) => id);
    expect(event.checks.filter((id) => !ids.includes(id))).toEqual([]);
  },
);

test.each(rdpEvents.map((event) => [`${event.id}${event.code ? ` ${event.code}` : ''}`, event] as const))(
  '%s alone is never a cause on a machine whose listener answers well',
  (_, { tag, id, code }) => {
    const key = `${tag}${id}${code ? `.${code}` : ''}`;
    const findings = judge(question, evidenceOf(inside({ ev: { n: { [key]: [2, 30] } } })));
    expect(
      findings.filter(({ outcome, certainty }) => outcome === 'problem' && certainty === 'sure'),
    ).toEqual([]);
  },
);
