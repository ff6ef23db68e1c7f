import { agentState } from '../connectivity/agent.ts';
import { virtualMachine } from '../evidence/virtual-machine.ts';
import { machineName } from '../machine-name.ts';
import { defineCheck } from './check.ts';

export type Facts = { readonly vm: string; readonly isFailed: boolean };

export const watcherAgentMissing = defineCheck({
  id: 'watcher-agent-missing',
  catalogue: 'beyond',
  cites: 'beyond',
  part: 'azure',
  needs: { virtualMachine },
  uses: {},
  followsFrom: [],
  judge: ({ virtualMachine: machine }, question) => {
    // Getting in by RDP needs no such agent: only connections from the machine are tried with it.
    if (!question.connects) return { outcome: 'not-applicable' };
    const state = agentState(machine);
    if (state !== 'missing' && state !== 'failed') return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), isFailed: state === 'failed' };
    return { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Network Watcher agent',
      title: ({ vm }: Facts) => `No connection can be tried from ${vm}`,
      sentence: ({ isFailed }) =>
        isFailed
          ? 'The Network Watcher agent, which would try it, was not installed to its end.'
          : 'The Network Watcher agent, which would try it, is not installed.',
      rows: ({ isFailed }) => [{ label: 'Extension', value: isFailed ? 'failed' : 'missing' }],
    },
    ja: {
      name: 'Network Watcher エージェント',
      title: ({ vm }) => `${vm} からの接続を試せません`,
      sentence: ({ isFailed }) =>
        isFailed
          ? '接続を試すための Network Watcher エージェントが、インストールに失敗しています。'
          : '接続を試すための Network Watcher エージェントが入っていません。',
      rows: ({ isFailed }) => [{ label: '拡張機能', value: isFailed ? '失敗' : 'なし' }],
    },
  },
});
