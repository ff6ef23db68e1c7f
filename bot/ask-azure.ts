import { type Azure, openAzure } from '../azure/azure.ts';
import { identityFor } from '../azure/identities.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { findMachines, type MachineReference } from '../diagnosis/find-machines.ts';
import { readVmReference } from '../dialogs/command/vm-reference.ts';
import { CannotStart } from './cannot-start.ts';
import { closing } from './closing.ts';
import { readConfig } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import type { DiagnoseOptions } from './diagnose-options.ts';
import { openPracticeAzure } from './practice.ts';
import { probeAlone } from './probe-alone.ts';
import type { StartParts } from './start-parts.ts';

type Asked = Extract<DiagnoseOptions, { kind: 'azure' }>;

type Environment = Parameters<typeof readConfig>[0];

/** Diagnoses one machine in the Azure that is configured, or in the practice Azure. */
export async function askAzure(env: Environment, asked: Asked, parts: StartParts): Promise<Diagnosis> {
  const reference = readVmReference(asked.vm);
  if (!reference.ok) throw noName(asked.vm);
  const opened = closing();
  try {
    const azure = await openFor(env, asked, { ...parts, opened });
    const vm = await machineFor(azure, reference.value, asked.vm);
    const { port, wayIn } = asked;
    const { clock, newId } = parts;
    const inside = asked.probe ? opened.add(probeAlone(azure, newId)) : {};
    return await diagnose({ azure, clock, ...inside }, { vm, port, wayIn });
  } finally {
    await opened.close();
  }
}

async function openFor(
  env: Environment,
  { practice, data, probe }: Asked,
  { opened, ...parts }: StartParts & { readonly opened: ReturnType<typeof closing> },
): Promise<Azure> {
  const { clock, newId } = parts;
  const config = readConfig(env, {
    ...(practice === undefined ? {} : { practice }),
    ...(data === undefined ? {} : { dataFolder: data }),
  });
  const common = { clock, trace: () => undefined };
  if (config.mode === 'practice') {
    const folder = opened.add(await openDataFolder(config.dataFolder, { newId, fresh: false }));
    const { door } = opened.add(await openPracticeAzure({ folder: folder.practice }, parts));
    return openAzure({ ...common, ...door });
  }
  const read = identityFor(config.azure.read);
  // It is given no identity that it does not need.
  const inside = probe ? identityFor(config.azure.probe) : read;
  return openAzure({ ...common, identities: { read, probe: inside, change: read } });
}

const noName = (typed: string): CannotStart =>
  new CannotStart(`"${typed}" is no name of a virtual machine, no group/name and no resource id.`);

/** Who runs this is the bot, so the whole of what it may read is in scope. */
async function machineFor(azure: Azure, reference: MachineReference, typed: string): Promise<string> {
  const found = await findMachines(azure, reference, { isInScope: () => true });
  if (!found.ok) throw new CannotStart(`Azure cannot be asked for ${typed}: ${found.failure.reason}.`);
  const [first, ...others] = found.value;
  if (!first) throw new CannotStart(`There is no ${typed}, or the bot may not read it.`);
  if (others.length === 0) return first.id;
  throw new CannotStart(
    ['There are several. Say which one:', ...found.value.map(({ id }) => id)].join('\n  '),
  );
}
