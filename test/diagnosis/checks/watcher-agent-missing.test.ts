import { watcherAgentMissing } from '../../../diagnosis/checks/watcher-agent-missing.ts';
import { machine } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const asked = { connects: true } as const;
const agent = (provisioningState: string) =>
  machine({
    extensions: [
      { name: 'AzureNetworkWatcherExtension', type: 'NetworkWatcherAgentWindows', provisioningState },
    ],
  });

testCheck(watcherAgentMissing, [
  { when: 'nobody asked about connections from the machine', outcome: 'not-applicable' },
  { when: 'it is there', but: agent('Succeeded'), asked, outcome: 'ok' },
  { when: 'it is missing', asked, outcome: 'warning', says: ['is not installed', 'missing'] },
  { when: 'it failed', but: agent('Failed'), asked, outcome: 'warning', says: ['not installed to its end'] },
]);
