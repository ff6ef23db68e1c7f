import { type Inside, installedOn } from '../../guest/settle/inside.ts';
import type { World } from '../../world/world.ts';
import type { Scenario, Words } from '../scenario.ts';
import type { Edit } from './edit.ts';

export type WindowsScenario = {
  readonly title: Words;
  readonly told: Words;
  readonly edits: readonly Edit[];
  /** Besides being a Windows. */
  readonly fits?: (inside: Inside) => boolean;
};

/** What somebody did inside Windows: Azure does not know of it, and the Activity Log is silent. */
export function windowsScenario(id: string, { title, told, edits, fits }: WindowsScenario): Scenario {
  return {
    id,
    title,
    told,
    fits: (world, vm) => {
      const inside = installedOn(world, vm);
      return inside !== undefined && (fits?.(inside) ?? true);
    },
    apply: (world, vm, moment) => {
      // Each edit sees what the ones before it have done.
      for (const edit of edits) edit.make(known(world, vm), moment);
    },
    isInForce: (world, vm) => {
      const inside = installedOn(world, vm);
      return inside !== undefined && (fits?.(inside) ?? true) && edits.every(({ isMade }) => isMade(inside));
    },
    heal: (world, vm) => {
      for (const { undo } of edits) undo(known(world, vm));
    },
  };
}

function known(world: World, vm: string): Inside {
  const inside = installedOn(world, vm);
  if (!inside) throw new Error(`There is no Windows on ${vm}`);
  return inside;
}

export const isMember = ({ windows }: Inside): boolean =>
  windows.domain !== undefined && !windows.roles.includes('domain-controller');

export const isServer = ({ windows }: Inside): boolean => windows.product !== 'windows-11';

export const isSessionHost = ({ windows }: Inside): boolean => windows.roles.includes('session-host');
