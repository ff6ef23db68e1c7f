import { expect, test } from '@jest/globals';
import type { PathFindingId } from '../../../diagnosis/connectivity/path-finding.ts';
import { guidesForPath } from '../../../diagnosis/guides/guides-for-path.ts';
import { paths } from '../../cards/path-samples.ts';

const { reached } = paths;
if (!reached) throw new Error('There is no such path.');
const destination = { kind: 'machine', vm: 'the destination', nic: 2 } as const;
const question = { ...reached.question, source: 'the source', destination };

const found = (...ids: readonly PathFindingId[]) => {
  const words = { title: '', sentence: '', rows: [] };
  const finding = { outcome: 'problem', cites: 'beyond', words: { en: words, ja: words }, seen: [] } as const;
  return ids.map((id) => ({ ...finding, id }));
};

test.each<[PathFindingId, string, string]>([
  ['name-not-resolved', 'resolve-names', 'the source'],
  ['source-exhausted', 'relieve-machine', 'the source'],
  ['destination-exhausted', 'relieve-machine', 'the destination'],
  ['second-nic', 'route-second-nic', 'the destination'],
])('%s: %s, at %s', (id, guide, vm) => {
  expect(guidesForPath({ ...reached, question, findings: found(id) })).toEqual([
    { guide: expect.objectContaining({ id: guide }), vm },
  ]);
});

test('the agent that is wanted comes last', () => {
  const path = { ...reached, question, findings: found('second-nic'), isAgentWanted: true };
  expect(guidesForPath(path).map(({ guide }) => guide.id)).toEqual([
    'route-second-nic',
    'install-network-watcher-agent',
  ]);
});

test('what was reached needs nothing, and nobody can mend a place that is no machine', () => {
  expect(guidesForPath({ ...reached, question, findings: [] })).toEqual([]);
  const elsewhere = { ...question, destination: { kind: 'internet' } as const };
  expect(guidesForPath({ ...reached, question: elsewhere, findings: found('second-nic') })).toEqual([]);
});
