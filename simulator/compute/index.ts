import type { Effects } from '../wire/long-running.ts';
import type { Operation } from '../wire/operation.ts';
import { bootDiagnostics } from './boot-diagnostics.ts';
import { disks } from './disks.ts';
import { extensionEffects } from './extension-effects.ts';
import { extensions } from './extensions.ts';
import { managedScripts } from './managed-scripts.ts';
import { power, powerEffects } from './power.ts';
import { runCommand, runCommandEffects } from './run-command.ts';
import { runCommandDocuments } from './run-command-documents.ts';
import { runCommands } from './run-commands.ts';
import { snapshots } from './snapshots.ts';
import { accessEffects } from './stored-access.ts';
import { storedEffects } from './stored-writes.ts';
import { virtualMachines } from './virtual-machines.ts';
import { vmChildEffects } from './vm-child-effects.ts';
import { vmEffects } from './vm-effects.ts';

export const operations: readonly Operation[] = [
  ...virtualMachines,
  ...power,
  ...bootDiagnostics,
  ...extensions,
  ...runCommand,
  ...runCommands,
  ...runCommandDocuments,
  ...disks,
  ...snapshots,
];

export const effects: Effects = {
  ...vmEffects,
  ...powerEffects,
  ...vmChildEffects,
  ...extensionEffects,
  ...runCommandEffects,
  ...managedScripts,
  ...storedEffects,
  ...accessEffects,
};
