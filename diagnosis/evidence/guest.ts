import type { ProbeRefusal } from '../../base/reasons.ts';
import { failure } from '../../base/result.ts';
import { probeAnswer } from '../../guest/answer.ts';
import { type Because, defineEvidence, type Probe } from './evidence.ts';
import { machineOf, missing } from './looked.ts';
import { virtualMachine } from './virtual-machine.ts';
import { whyNotInside } from './why-not-inside.ts';

/** Where it may not be started, and why. */
export const refusedProbe =
  (reason: ProbeRefusal): Probe =>
  async () =>
    failure<Because>({ reason });

/** Where nobody asked for it. */
export const noProbe: Probe = async () => failure<Because>({ reason: 'probe-not-asked' });

/** What Windows itself says, by the probe that runs inside it. */
export const guest = defineEvidence({
  id: 'guest',
  part: 'windows',
  schema: probeAnswer,
  needs: { virtualMachine },
  uses: {},
  permission: 'Microsoft.Compute/virtualMachines/runCommand/action',
  deadlineMs: 6 * 60_000,
  name: { en: 'Inside Windows', ja: 'Windows の内部' },
  summary: ({ f, script }) => {
    const count = Object.keys(f).length;
    const hash = script?.slice(0, 12);
    return {
      en: [count === 1 ? '1 fact' : `${count} facts`, hash && `script ${hash}…`].filter(Boolean).join(', '),
      ja: [`${count} 項目`, hash && `スクリプト ${hash}…`].filter(Boolean).join('、'),
    };
  },
  command: ({ resource }) =>
    `# probe.ps1 is what "npm run diagnose --silent -- --print-probe" prints
az vm run-command invoke --ids "${resource}" --command-id RunPowerShellScript --scripts @probe.ps1`,
  collect: async (look, { virtualMachine: machine }) => {
    const { azure, probe, signal } = look;
    const why = whyNotInside(machine, azure.clock.now());
    if (why) return missing(why);
    const vm = machineOf(look);
    const looked = await probe({ id: vm, location: machine.location }, signal);
    if (!looked.ok) return missing(looked.failure);
    const { answer, operation } = looked.value;
    return { value: answer, source: { operation, resource: vm.text }, at: seenAt(answer, azure.clock.now()) };
  },
});

/** By our clock: the guest's own may be what is wrong. */
const seenAt = ({ received }: { readonly received?: number | undefined }, now: number): string =>
  new Date(received === undefined ? now : received * 1000).toISOString();
