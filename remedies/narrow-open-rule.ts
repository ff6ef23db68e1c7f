import type { Facts, OpenRule } from '../diagnosis/checks/rdp-open-to-internet.ts';
import { cannot } from './parts/cannot.ts';
import { withSecurityRules } from './parts/network-effects.ts';
import { defineRemedy, type Planned, type RemedyCase } from './remedy.ts';
import type { StepOf } from './step.ts';

type RuleStep = StepOf<'security-rule'>;

export const narrowOpenRule = defineRemedy<Facts>({
  id: 'narrow-open-rule',
  catalogue: 'M50b',
  fixes: ['rdp-open-to-internet'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  // Whoever deploys the group opens it again.
  mayDrift: true,
  takesSeconds: 20,
  plan,
  effect: (evidence, given) => {
    const planned = plan(given);
    return 'steps' in planned ? withSecurityRules(evidence, planned.steps) : evidence;
  },
  words: {
    en: {
      name: 'Let in your address only',
      sentence: ({ facts: { vm } }) =>
        `Changes the rule that opens RDP to ${vm} to the whole Internet, so that it lets in your address only.`,
      mind: 'Everybody else who came in by this rule is locked out, also of the other machines that it is for. Connections that are open stay open.',
    },
    ja: {
      name: '自分のアドレスだけを許可する',
      sentence: ({ facts: { vm } }) =>
        `${vm} の RDP をインターネット全体に公開している規則を、ご自分のアドレスだけを許可するように変更します。`,
      mind: 'この規則を使っていたほかの人は接続できなくなります。規則の対象となるほかのマシンも同じです。接続中の通信は切れません。',
    },
  },
});

function plan({ facts: { rules }, from, change }: RemedyCase<Facts>): Planned {
  if (from === undefined)
    return cannot(
      'Without a known address to let in, nobody could get in any more. Say how you get in and from which address, and diagnose again.',
      '許可するアドレスがわからないまま変更すると、誰も接続できなくなります。接続方法と接続元のアドレスを伝えて、もう一度診断してください。',
    );
  // Every group has to let a packet through, so that one is enough: the last stands nearest to the machine.
  const step = rules
    .map((rule) => narrowed(rule, { from, change }))
    .findLast((narrow): narrow is RuleStep => narrow !== undefined);
  return step
    ? { steps: [step] }
    : cannot(
        'The rule is about more than RDP, or not in a shape that can be narrowed without closing something else. Have its owner split it: one rule for RDP, with the addresses that need it.',
        '規則が RDP 以外も許可しているなど、ほかの通信を止めずに絞り込めない形です。RDP 用の規則を分け、必要なアドレスだけを許可するよう、規則の管理者に依頼してください。',
      );
}

const everywhere: ReadonlySet<string> = new Set(['*', '0.0.0.0/0', 'any']);

/** The same rule for one source; nothing where it says something that cannot be said again without a loss. */
function narrowed(
  { id, rule }: OpenRule,
  { from, change }: { readonly from: string; readonly change: number },
): RuleStep | undefined {
  if (!rule || rule.priority === undefined || !/^securityRules\//i.test(rule.name ?? '')) return undefined;
  const [port = '', ...ports] = rule.destinationPorts;
  const isRdpAlone = ports.length === 0 && /^3389(-3389)?$/.test(port);
  const isForAll = rule.destinations.every((destination) => everywhere.has(destination.toLowerCase()));
  const protocol = /^tcp$/i.test(rule.protocol ?? '') ? 'Tcp' : '*';
  if (!isRdpAlone || !isForAll || /^udp$/i.test(rule.protocol ?? '')) return undefined;
  return {
    kind: 'security-rule',
    rule: id,
    set: {
      description: `Narrowed by rdp-bot CH-${change}`,
      priority: rule.priority,
      access: 'Allow',
      direction: 'Inbound',
      protocol,
      source: from,
      destination: '*',
      destinationPort: '3389',
    },
  };
}
