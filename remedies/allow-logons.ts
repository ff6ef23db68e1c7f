import type { Facts } from '../diagnosis/checks/logons-disabled.ts';
import type { GuestStep } from '../guest/harness/step.ts';
import { cannot } from './parts/cannot.ts';
import { dword } from './parts/dword.ts';
import { withValuesOf } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

const { terminalServer, listener, winlogon } = registryKeys;

const drain = dword(terminalServer, 'TSServerDrainMode', 0);

/** By the name under which the check found it: the service says of itself what stands in the registry. */
const mends: ReadonlyMap<string, GuestStep> = new Map([
  ['TSServerDrainMode', drain],
  ['SessionBrokerDrainMode', drain],
  ['TSUserEnabled', dword(terminalServer, 'TSUserEnabled', 0)],
  ['fLogonDisabled', dword(listener, 'fLogonDisabled', 0)],
  [
    'Logons',
    { do: 'registry', key: winlogon, name: 'WinStationsDisabled', set: { kind: 'String', data: '0' } },
  ],
]);

export const allowLogons = defineRemedy<Facts>({
  id: 'allow-logons',
  catalogue: 'M2',
  fixes: ['logons-disabled'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 40,
  plan: (given) => {
    const steps = new Set(given.facts.settings.flatMap(({ place: [, name] }) => mends.get(name) ?? []));
    return steps.size > 0
      ? inside(given, ...steps)
      : cannot(
          'The bot does not know this setting. Allow logons on the machine with "change logon /enable".',
          'この設定はボットでは変更できません。マシン上で change logon /enable を実行してください。',
        );
  },
  effect: (evidence) =>
    withValuesOf(withValuesOf(withValuesOf(evidence, 'ts', { dm: 0, tu: 0 }), 'tcp', { ld: 0 }), 'tss', {
      lo: 0,
      dr: 0,
    }),
  words: {
    en: {
      name: 'Allow logons again',
      sentence: ({ facts: { vm } }) => `Lets ${vm} accept new remote sessions again.`,
      mind: 'Somebody usually disables logons for maintenance. Ask whether it is over.',
    },
    ja: {
      name: 'リモートからのサインインを許可する',
      sentence: ({ facts: { vm } }) => `${vm} が新しいリモート セッションを再び受け付けるようにします。`,
      mind: '保守のために止められていることがあります。終わったかどうかを確認してから承認してください。',
    },
  },
});
