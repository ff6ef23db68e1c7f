import { probeAnswer } from '../../guest/answer.ts';
import { defineEvidence, type Probe } from './evidence.ts';
import { missing } from './looked.ts';

/** Where nobody who may has asked for it. */
export const noProbe: Probe = async () => missing({ reason: 'probe-not-allowed' });

/** What Windows itself says, by the probe that runs inside it. */
export const guest = defineEvidence({
  id: 'guest',
  part: 'windows',
  schema: probeAnswer,
  needs: {},
  uses: {},
  permission: 'Microsoft.Compute/virtualMachines/runCommand/action',
  deadlineMs: 6 * 60_000,
  name: { en: 'Inside Windows', ja: 'Windows の内部' },
  summary: ({ f }) => ({
    en: `${Object.keys(f).length} facts`,
    ja: `${Object.keys(f).length} 項目`,
  }),
  command: ({ resource }) =>
    `az vm run-command invoke --ids "${resource}" --command-id RunPowerShellScript --scripts @probe.ps1`,
  collect: ({ probe, signal }) => probe(signal),
});
