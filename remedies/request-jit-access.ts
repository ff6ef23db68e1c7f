import { BlockList } from 'node:net';
import type { Facts } from '../diagnosis/checks/jit-closed.ts';
import type { EffectiveSecurityRulesValue } from '../diagnosis/evidence/effective-security-rules.ts';
import type { EvidenceById } from '../diagnosis/value-in.ts';
import { cannot } from './parts/cannot.ts';
import { withValue } from './parts/effects.ts';
import { withoutFlow } from './parts/network-effects.ts';
import { defineRemedy } from './remedy.ts';

/** As long as any opening of ours. */
const longest = 8 * 60;

export const requestJitAccess = defineRemedy<Facts>({
  id: 'request-jit-access',
  catalogue: 'M54',
  fixes: ['jit-closed'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 60,
  plan: ({ facts: { policy, port }, question: { vm }, from }) => {
    if (!policy)
      return cannot(
        'The bot could not read the just-in-time policy of this machine. Let it read Microsoft.Security/locations/jitNetworkAccessPolicies, or request access in the portal.',
        'このマシンの Just-In-Time ポリシーを読み取れませんでした。Microsoft.Security/locations/jitNetworkAccessPolicies の読み取りをボットに許可するか、ポータルからアクセスを申請してください。',
      );
    if (from === undefined)
      return cannot(
        'Access is requested for one known address only. Say how you get in and from which address, and diagnose again.',
        'アクセスを申請できるのは、わかっている 1 つのアドレスに対してだけです。接続方法と接続元のアドレスを伝えて、もう一度診断してください。',
      );
    const guarded = policy.ports.find(({ number }) => number === port);
    if (!guarded?.sources.some((source) => admits(source, from)))
      return cannot(
        `The policy "${policy.name}" opens nothing for ${from}. Ask whoever runs Defender for Cloud to admit it.`,
        `ポリシー ${policy.name} は ${from} を許可の対象にしていません。Defender for Cloud の管理者に追加を依頼してください。`,
      );
    const minutes = Math.min(minutesOf(guarded.maxDuration), longest);
    return { steps: [{ kind: 'jit-request', policy: policy.id, vm, port, from, minutes }] };
  },
  effect: (evidence, { facts: { rule, port }, from }) =>
    from === undefined ? evidence : opened(evidence, { rule, port, from }),
  words: {
    en: {
      name: 'Request just-in-time access',
      sentence: ({ facts: { vm, port, policy } }) =>
        `Requests just-in-time access to TCP ${port} of ${vm} for your address, for ${hoursOf(policy, port)} h at most.`,
      cannotUndo: 'Access ends by itself when the time is over.',
    },
    ja: {
      name: 'Just-In-Time アクセスを申請する',
      sentence: ({ facts: { vm, port, policy } }) =>
        `${vm} の TCP ${port} への Just-In-Time アクセスを、ご自分のアドレスに対して最長 ${hoursOf(policy, port)} 時間申請します。`,
      cannotUndo: '時間が来ると自動で閉じます。',
    },
  },
});

/** Defender for Cloud puts a rule before its own deny. */
function opened(
  evidence: EvidenceById,
  { rule, port, from }: { readonly rule: string; readonly port: number; readonly from: string },
): EvidenceById {
  const changed = withValue<EffectiveSecurityRulesValue>(evidence, 'effective-security-rules', (groups) =>
    groups.map((group) => {
      const denial = group.rules.find(({ name = '' }) => name.split('/').at(-1) === rule);
      if (!denial) return group;
      const allow = {
        ...denial,
        name: 'securityRules/MicrosoftDefenderForCloud-JITRule-request',
        access: 'Allow',
        priority: (denial.priority ?? 0) - 1,
        sources: [from],
        expandedSources: [],
        destinationPorts: [String(port)],
      };
      return { ...group, rules: [...group.rules, allow] };
    }),
  );
  return withoutFlow(changed);
}

function admits(source: string, from: string): boolean {
  if (source === '*') return true;
  const [network = '', length = '32'] = source.split('/');
  const [address = '', size = '32'] = from.split('/');
  if (!/^[\d.]+$/.test(network) || Number(size) < Number(length)) return false;
  const ranges = new BlockList();
  ranges.addSubnet(network, Number(length), 'ipv4');
  return ranges.check(address, 'ipv4');
}

/** Azure writes `PT3H`, which is also what it takes where nothing is said. */
function minutesOf(duration = 'PT3H'): number {
  const [, hours = '0', minutes = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration) ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  return all > 0 ? all : 60;
}

const hoursOf = (policy: Facts['policy'], port: number): number => {
  const guarded = policy?.ports.find(({ number }) => number === port);
  return Math.round(Math.min(minutesOf(guarded?.maxDuration), longest) / 6) / 10;
};
