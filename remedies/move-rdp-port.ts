import type { Facts as Excluded } from '../diagnosis/checks/port-range-excluded.ts';
import type { Facts as Taken } from '../diagnosis/checks/port-taken-by-another.ts';
import type { jitPolicies } from '../diagnosis/evidence/jit-policies.ts';
import type { loadBalancer } from '../diagnosis/evidence/load-balancer.ts';
import type { DenialFacts } from '../diagnosis/wording/denial.ts';
import { allowInboundPort } from './allow-inbound-port.ts';
import { cannot } from './parts/cannot.ts';
import { cannotOpen } from './parts/cannot-open.ts';
import { firewallOpening } from './parts/firewall-opening.ts';
import { inside } from './parts/inside.ts';
import { withSecurityRules } from './parts/network-effects.ts';
import { portChange } from './parts/port-change.ts';
import { withPort } from './parts/port-effects.ts';
import { defineRemedy, type Planned, type RemedyCase } from './remedy.ts';

type Facts = Taken | Excluded;

const hours = 8;

/** Windows' remote management, which others count on. */
const managementPorts: readonly number[] = [5985, 5986];

export const moveRdpPort = defineRemedy<Facts>({
  id: 'move-rdp-port',
  catalogue: 'M6',
  fixes: ['port-taken-by-another', 'port-range-excluded'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'offered',
  asks: ['port'],
  proof: 'look',
  mayDrift: false,
  endsAfterHours: hours,
  takesSeconds: 90,
  plan,
  effect: (evidence, given) => {
    const { port } = given.choices;
    const planned = plan(given);
    if (port === undefined || 'cannot' in planned) return evidence;
    return withSecurityRules(withPort(evidence, port, given.from), planned.steps);
  },
  questionThen: ({ question, choices: { port = question.port } }) => ({ ...question, port }),
  words: {
    en: {
      name: 'Move RDP to another port',
      sentence: ({ facts: { vm, port: now }, choices: { port } }) =>
        `Moves Remote Desktop on ${vm} from TCP ${now} to TCP ${port ?? '?'} for ${hours} hours, with what the firewall and the network security groups need for your address.`,
      mind: `Everybody has to connect to the new port. After ${hours} hours all of it is taken back: until then the old port has to be free again, or the network opened for good.`,
    },
    ja: {
      name: 'RDP を別のポートに移す',
      sentence: ({ facts: { vm, port: now }, choices: { port } }) =>
        `${vm} のリモート デスクトップを ${hours} 時間だけ TCP ${now} から TCP ${port ?? '?'} に移し、接続元からの通信をファイアウォールと NSG で許可します。`,
      mind: `接続する人は全員、新しいポートを指定する必要があります。${hours} 時間後にすべて元に戻るため、それまでに元のポートを空けるか、恒久的な対応が必要です。`,
    },
  },
});

function plan(given: RemedyCase<Facts>): Planned {
  const { choices, from, question, findsAtPort } = given;
  const { port } = choices;
  if (port === undefined || isUnfit(port, given))
    return cannot(
      'RDP needs a free port from 1025 up, or 3389, and not one of Windows Remote Management (5985, 5986). Choose another one.',
      'RDP に使えるのは 3389 か 1025 以上の空きポートで、Windows リモート管理の 5985 と 5986 は使えません。別のポートを選んでください。',
    );
  if (isBehindBalancer(given))
    return cannot(
      `A load balancer hands TCP ${question.port} on to this machine. Have its rule changed together with the port of RDP.`,
      `TCP ${question.port} はロード バランサー経由でこのマシンに届きます。RDP のポートを変えるときは、ロード バランサーの規則も合わせて変更してください。`,
    );
  if (from === undefined) return cannotOpen.wayIn();
  if (findsAtPort('admin-rule-denies', port) !== undefined) return cannotOpen.adminRule();
  // A port beside the one that it guards would be a way around it.
  if (isGuarded(given)) return cannotOpen.jit(question.port);
  const moved = inside(given, ...portChange(port, firewallOpening(port, from)));
  const denial = findsAtPort('inbound-port-denied', port);
  if (denial === undefined || 'cannot' in moved) return moved;
  // The check's own facts, at the new port.
  const opened = allowInboundPort.plan({ ...given, facts: denial as DenialFacts });
  return 'cannot' in opened ? opened : { steps: [...moved.steps, ...opened.steps] };
}

const isUnfit = (port: number, { facts }: RemedyCase<Facts>): boolean =>
  (port < 1025 && port !== 3389) || managementPorts.includes(port) || port === facts.port;

const isBehindBalancer = ({ seen, question }: RemedyCase<Facts>): boolean =>
  question.wayIn.kind === 'public' &&
  (seen<typeof loadBalancer>('load-balancer') ?? []).some(
    ({ frontendPort }) => frontendPort === question.port,
  );

const isGuarded = ({ seen, question, facts }: RemedyCase<Facts>): boolean =>
  (seen<typeof jitPolicies>('jit-policies') ?? []).some(({ ports }) =>
    ports.some(({ number }) => number === question.port || number === facts.port),
  );
