import { expect, test } from '@jest/globals';
import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import { nextQuestion } from '../../../diagnosis/sources/next-question.ts';
import type { SourceAnswer, SourceId } from '../../../diagnosis/sources/source.ts';
import { sourcesOf } from '../../../diagnosis/sources/sources-of.ts';
import type { Told } from '../../../diagnosis/sources/told.ts';
import type { ClientCheck } from '../../../guest/client/client-check.ts';
import { readClientCheck } from '../../../guest/client/read-client-check.ts';
import { clientLine } from '../../guest/client/client-line.ts';
import { cases } from './cases.ts';

/** What the check saw: web-01 by its public address, from an office that lets other traffic out. */
function saw(values: Readonly<Record<string, string>>): ClientCheck {
  const at = '20.89.20.11';
  const read = readClientCheck(
    clientLine({
      addresses: at,
      fresh: at,
      tcp: `open,31,${at}`,
      tls: `1.2,${'11'.repeat(20)},valid`,
      vpn: 'no',
      ...values,
    }),
  );
  if (!read.ok) throw new Error(read.failure);
  return read.value;
}

const silent = { tcp: 'timeout,5000,20.89.20.11', rdp: '-', tls: '-' };

const one = (
  source: SourceId,
  certainty: 'sure' | 'likely' | 'possible',
  isLeftOver = false,
): SourceAnswer => ({
  kind: 'one',
  source,
  certainty,
  isLeftOver,
});

const some = (...sources: readonly SourceId[]): SourceAnswer => ({ kind: 'some', sources });

const blocked = saw({ tcp: 'blocked,3,20.89.20.11', rdp: '-', tls: '-' });

const table: readonly (readonly [string, Diagnosis | undefined, Told, ClientCheck, SourceAnswer])[] = [
  ['this PC lets nothing out', cases.none, {}, blocked, one('client', 'sure')],
  ['the same, whatever is said', cases.fine, { others: 'yes' }, blocked, one('client', 'sure')],
  ['no answer, while Azure and Windows are fine', cases.fine, {}, saw(silent), one('office-edge', 'likely')],
  ['no answer, and a rule denies', cases.denied, {}, saw(silent), one('security-rules', 'sure')],
  [
    'no answer, and nobody knows more',
    cases.none,
    {},
    saw(silent),
    some('client', 'office-edge', 'security-rules', 'windows'),
  ],
  [
    'refused',
    cases.notInside,
    {},
    saw({ tcp: 'refused,8,20.89.20.11', rdp: '-', tls: '-' }),
    one('windows', 'likely'),
  ],
  [
    'another address than Azure knows',
    cases.notInside,
    {},
    saw({ tcp: 'timeout,5000,20.0.0.9', addresses: '20.0.0.9', rdp: '-', tls: '-' }),
    one('client', 'sure'),
  ],
  ['the client uses another port than Windows', cases.otherPort, {}, saw(silent), one('client', 'sure')],
  ['all works up to the sign-in', cases.notInside, { others: 'no' }, saw({}), { kind: 'none' }],
  ['it got through a rule that Azure says denies', cases.denied, {}, saw({}), { kind: 'none' }],
];

test.each(table)('%s', (_, diagnosis, told, check, expected) => {
  expect(sourcesOf(diagnosis, told, check).answer).toEqual(expected);
});

test('where it got through, nothing before that is asked about', () => {
  const { sources } = sourcesOf(cases.none, {}, saw({ rdp: 'no3', tls: '-' }));
  expect(sources.map(({ state }) => state)).toEqual([
    'ruled-out',
    'ruled-out',
    'ruled-out',
    'ruled-out',
    'is-it',
  ]);
  expect(nextQuestion(cases.none, {}, saw({ rdp: 'no3', tls: '-' }))).toBeUndefined();
});

test('two that the check cannot tell apart are possible, and a question goes on', () => {
  const { sources } = sourcesOf(cases.notInside, {}, saw(silent));
  expect(sources.filter(({ state }) => state === 'possible').map(({ id }) => id)).toEqual([
    'office-edge',
    'windows',
  ]);
  expect(nextQuestion(cases.notInside, {}, saw(silent))?.id).toBe('others');
});

test('its port counts, not the one that was said, and is not asked for', () => {
  const at3390 = saw({ ...silent, port: '3390' });
  expect(sourcesOf(cases.otherPort, { port: 3389 }, at3390)).toEqual(sourcesOf(cases.otherPort, {}, at3390));
  expect(nextQuestion(cases.otherPort, {})?.id).toBe('port');
  expect(nextQuestion(cases.otherPort, {}, at3390)?.id).not.toBe('port');
});
