import { Refusal } from '../wire/refusal.ts';
import { all, find, type World } from '../world/world.ts';

/** A machine by its id, or by its name where only one has it. */
export function knownMachine(world: World, named: string): string {
  const type = 'Microsoft.Compute/virtualMachines' as const;
  const byId = find(world, type, named);
  if (byId) return byId.id;
  const byName = all(world, type).filter(({ name }) => name.toLowerCase() === named.toLowerCase());
  const [first, second] = byName;
  if (!first) throw new Refusal(404, 'MachineNotFound', `The practice world has no machine ${named}.`);
  if (second) {
    const ids = byName.map(({ id }) => id).join(', ');
    throw new Refusal(409, 'MachineAmbiguous', `Several machines are named ${named}. Give the id: ${ids}`);
  }
  return first.id;
}
