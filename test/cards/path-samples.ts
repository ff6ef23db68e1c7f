import type { Language } from '../../base/language.ts';
import { connectivityCard } from '../../cards/connectivity-card.ts';
import { checkPiece } from '../../diagnosis/connectivity/check-piece.ts';
import { concludePath } from '../../diagnosis/connectivity/conclude-path.ts';
import { flowPiece } from '../../diagnosis/connectivity/flow-piece.ts';
import type { PathDiagnosis } from '../../diagnosis/connectivity/path-diagnosis.ts';
import type { PathQuestion } from '../../diagnosis/connectivity/path-question.ts';
import { lookedAt } from '../../diagnosis/connectivity/piece.ts';
import {
  asked,
  type CaseMore,
  denied,
  gone,
  groupOf,
  interfaces,
  machine,
  pathCase,
  rule,
  seen,
  tried,
  vmId,
} from '../diagnosis/connectivity/path-case.ts';
import { tokyo } from './samples.ts';

function pathOf(more: CaseMore, question: PathQuestion = asked()): PathDiagnosis {
  const evidence = pathCase(more);
  return concludePath({
    question,
    evidence,
    lookedAt: [
      lookedAt(flowPiece('source'), evidence.source.flow),
      ...(evidence.destination ? [lookedAt(flowPiece('destination'), evidence.destination.flow)] : []),
      lookedAt(checkPiece(question), evidence.check),
    ],
    startedAt: '2026-03-01T17:14:00.000Z',
    endedAt: '2026-03-01T17:14:41.000Z',
  });
}

const deny = rule('deny-sql', 'Deny', { protocol: 'Tcp', destinationPorts: ['1433-1433'] });

const blocked: CaseMore = {
  destination: {
    flow: denied('securityRules/deny-sql'),
    rules: seen({ inbound: [groupOf([deny])], outbound: [] }),
  },
  check: tried('Unreachable', { destination: ['NetworkSecurityRule', 'NoListenerOnDestination'] }),
};

export const paths: Readonly<Record<string, PathDiagnosis>> = {
  blocked: pathOf(blocked),
  reached: pathOf({ check: tried('Reachable') }),
  'reached although a rule denies': pathOf({ ...blocked, check: tried('Reachable') }),
  degraded: pathOf({ check: tried('Degraded', { way: ['CPU'] }) }),
  'in vain, and nothing found': pathOf({ check: tried('Unreachable') }),
  'not tried': pathOf({ source: { machine: machine('a', { extensions: [] }) } }),
  uncertain: pathOf({ source: { flow: gone('forbidden'), rules: gone('forbidden') } }),
  'everything hostile': pathOf({
    source: { machine: machine('a', { power: 'PowerState/**bold**<at>all</at>' }) },
    check: tried('Unreachable', { source: ['[x](javascript:alert(1))', '<script>'], way: ['‮evil'] }),
  }),
  'a second network interface': pathOf(
    {
      destination: { interfaces: interfaces('b', ['10.0.1.5', '10.0.2.5']) },
      check: tried('Unreachable', { destination: ['NoListenerOnDestination'] }),
    },
    asked({ destination: { kind: 'machine', vm: vmId('b'), nic: 2 } }),
  ),
  'the Internet': pathOf(
    { destination: null, check: tried('Unreachable', { source: ['StandardILBOutboundInternetNotAllowed'] }) },
    asked({ destination: { kind: 'internet' } }),
  ),
  UDP: pathOf({ check: gone('protocol-not-covered') }, asked({ traffic: { protocol: 'udp', port: 53 } })),
};

export const pathCardFor = (path: PathDiagnosis, language: Language) =>
  connectivityCard({
    reader: tokyo[language],
    path,
    askedBy: 'Tanaka',
    number: 1842,
    buttons: { again: 'id-again', share: 'id-share' },
  });

export const pathSamples = Object.entries(paths).map(([variant, path]) => ({
  card: 'connectivity-card',
  variant,
  build: (language: Language) => pathCardFor(path, language),
}));
