import * as z from 'zod';
import { readSerialLog } from '../../azure/read/serial-log.ts';
import { defineEvidence } from './evidence.ts';
import { looked, machineOf, missing } from './looked.ts';
import { virtualMachine } from './virtual-machine.ts';
import { serialMeanings, whatSerialLogSays } from './what-serial-log-says.ts';

const schema = z.object({
  /** The end of what the guest printed; hostile text. */
  tail: z.string(),
  /** What of it is recognised, in the order in which it was printed last. */
  says: z.array(z.enum(serialMeanings)),
});

export type SerialLogValue = Readonly<z.infer<typeof schema>>;

export const serialLog = defineEvidence({
  id: 'serial-log',
  part: 'azure',
  schema,
  needs: { virtualMachine },
  uses: {},
  permission: 'Microsoft.Compute/virtualMachines/retrieveBootDiagnosticsData/action',
  deadlineMs: 70_000,
  name: { en: 'Serial log', ja: 'シリアル ログ' },
  summary: ({ says, tail }) => {
    const last = says.at(-1) ?? (tail === '' ? 'empty' : undefined);
    return { en: last ?? 'nothing recognised', ja: last ?? '判別できる内容なし' };
  },
  command: ({ resource }) => `az vm boot-diagnostics get-boot-log --ids "${resource}"`,
  collect: async (look, given) => {
    if (!given.virtualMachine.bootDiagnostics.enabled) return missing({ reason: 'not-there' });
    const vm = machineOf(look);
    const answer = await readSerialLog(look.azure, vm, { signal: look.signal });
    const source = { operation: 'VirtualMachines_RetrieveBootDiagnosticsData', resource: vm.text };
    return looked(look, source, answer, (tail) => ({ tail, says: whatSerialLogSays(tail) }));
  },
});
