import { isAgentReady } from '../evidence/is-agent-ready.ts';
import { type VirtualMachineValue, virtualMachine } from '../evidence/virtual-machine.ts';
import { machineName } from '../machine-name.ts';
import { defineCheck, type Row } from './check.ts';

type Agent = VirtualMachineValue['agent'];

type Facts = { readonly vm: string; readonly agent: Agent };

export const agentNotReady = defineCheck({
  id: 'agent-not-ready',
  catalogue: 'VM.AGENT',
  cites: 'beyond',
  part: 'azure',
  needs: { virtualMachine },
  uses: {},
  followsFrom: [],
  judge: ({ virtualMachine: machine }, question) => {
    if (!/\/running$/i.test(machine.power ?? '')) return { outcome: 'not-applicable' };
    if (isAgentReady(machine)) return { outcome: 'ok' };
    return { outcome: 'warning', facts: { vm: machineName(question), agent: machine.agent } };
  },
  words: {
    en: {
      name: 'Azure agent in the machine',
      title: ({ vm }: Facts) => `The Azure agent in ${vm} does not answer`,
      sentence: () =>
        'RDP does not need the agent, but a Windows that hangs looks like this, and without the agent nobody can look inside from here.',
      rows: ({ agent }) =>
        rows(agent, { agent: 'Agent', absent: 'not reported', says: 'It says', last: 'Last seen' }),
    },
    ja: {
      name: 'VM エージェント',
      title: ({ vm }) => `${vm} の VM エージェントが応答していません`,
      sentence: () =>
        'RDP にエージェントは不要ですが、Windows が固まっているときもこうなります。この状態では内部を調べられません。',
      rows: ({ agent }) =>
        rows(agent, { agent: 'エージェント', absent: '報告なし', says: '内容', last: '最後の報告' }),
    },
  },
});

function rows(
  agent: Agent,
  label: Readonly<Record<'agent' | 'absent' | 'says' | 'last', string>>,
): readonly Row[] {
  const state = agent?.display ?? agent?.code;
  return [
    { label: label.agent, value: [state ?? label.absent, agent?.version].filter(Boolean).join(' · ') },
    ...(agent?.message ? [{ label: label.says, value: agent.message }] : []),
    ...(agent?.time ? [{ label: label.last, value: '', at: agent.time }] : []),
  ];
}
