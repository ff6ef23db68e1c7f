import type { Facts } from '../diagnosis/checks/watcher-agent-missing.ts';
import type { VirtualMachineValue, virtualMachine } from '../diagnosis/evidence/virtual-machine.ts';
import { cannot } from './parts/cannot.ts';
import { withValue } from './parts/effects.ts';
import { defineRemedy, type Planned, type RemedyCase } from './remedy.ts';

export const installWatcherAgent = defineRemedy<Facts>({
  id: 'install-watcher-agent',
  catalogue: 'M68',
  fixes: ['watcher-agent-missing'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 120,
  plan,
  effect: (evidence) =>
    withValue<VirtualMachineValue>(evidence, 'virtual-machine', (machine) => ({
      ...machine,
      extensions: [
        ...machine.extensions.filter((extension) => !isWatcherAgent(extension)),
        {
          name: 'AzureNetworkWatcherExtension',
          type: `NetworkWatcherAgent${isLinux(machine) ? 'Linux' : 'Windows'}`,
          provisioningState: 'Succeeded',
        },
      ],
    })),
  words: {
    en: {
      name: 'Install the Network Watcher agent',
      sentence: ({ facts: { vm } }) =>
        `Installs Azure’s extension Network Watcher agent on ${vm}, with which connections from it can be tried.`,
    },
    ja: {
      name: 'Network Watcher エージェントをインストール',
      sentence: ({ facts: { vm } }) =>
        `${vm} に Azure の拡張機能 Network Watcher エージェントを入れ、そこからの接続を試せるようにします。`,
    },
  },
});

function plan({ question: { vm }, seen, finds }: RemedyCase<Facts>): Planned {
  const machine = seen<typeof virtualMachine>('virtual-machine');
  const isRunning = /\/running$/i.test(machine?.power ?? '');
  if (
    !machine?.allowExtensionOperations ||
    !isRunning ||
    finds('agent-not-ready') ||
    finds('extension-stuck')
  )
    return cannot(
      'Azure cannot install an extension in the machine now: it does not run, its agent does not answer, another extension is at work, or extensions are not allowed. Mend that first.',
      'マシンが起動していない、エージェントが応答しない、別の拡張機能が処理中、拡張機能が許可されていない、のいずれかのため、いまは拡張機能を入れられません。先にそちらを解決してください。',
    );
  const os = isLinux(machine) ? 'Linux' : 'Windows';
  return {
    steps: [{ kind: 'network-watcher-agent', vm, location: machine.location, os, set: 'there' }],
  };
}

const isLinux = ({ osType }: VirtualMachineValue): boolean => /^linux$/i.test(osType ?? '');

const isWatcherAgent = ({ name, type }: VirtualMachineValue['extensions'][number]): boolean =>
  /^NetworkWatcherAgent(Windows|Linux)$/i.test(type ?? name);
