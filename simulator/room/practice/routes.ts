import * as z from 'zod';
import { breakMachine, healMachine } from '../../panel/break-and-heal.ts';
import { ok } from '../../wire/operation.ts';
import { type Asked, type RoomRoute, readAs } from '../http/room-route.ts';
import type { RoomParts } from '../room-parts.ts';
import { disturbanceKinds } from './disturbance-kinds.ts';
import { endHealedSurprise, reveal, surprise } from './surprise.ts';

const breakSchema = z.strictObject({ machine: z.string(), scenario: z.string() });
const healSchema = z.strictObject({ machine: z.string(), scenario: z.string().optional() });
const surpriseSchema = z.strictObject({ machine: z.string().optional() });
const paceSchema = z.strictObject({ pace: z.number().min(0).max(10) });
const disturbancesSchema = z
  .array(
    z.strictObject({
      kind: z.enum(disturbanceKinds.map(({ kind }) => kind)),
      times: z.int().min(1).max(1000),
    }),
  )
  .max(20);

/** What people do to the practice world from the page. */
export function practiceRoutes(room: RoomParts): readonly RoomRoute[] {
  const change = (method: 'POST' | 'PUT', path: string, act: (asked: Asked) => unknown): RoomRoute => ({
    method,
    path: `/room/${path}`,
    door: 'page',
    handle: (asked) => {
      const done = act(asked);
      endHealedSurprise(room);
      room.events.tell({ event: 'world' });
      room.changed();
      return ok(done);
    },
  });
  const { world } = room;
  return [
    change('POST', 'break', (asked) => {
      const { machine, scenario } = readAs(asked, breakSchema);
      const body = { vm: machine, scenario };
      const { vm, told } = breakMachine({ world, moment: room.moment(), body });
      return { machine: vm, scenario, told };
    }),
    change('POST', 'heal', (asked) => {
      const { machine, ...which } = readAs(asked, healSchema);
      const { vm, healed } = healMachine({ world, moment: room.moment(), body: { vm: machine, ...which } });
      return { machine: vm, healed };
    }),
    change('POST', 'surprise', (asked) => surprise(room, readAs(asked, surpriseSchema).machine)),
    change('POST', 'reveal', () => reveal(room)),
    change('PUT', 'pace', (asked) => {
      world.pace = readAs(asked, paceSchema).pace;
      return { pace: world.pace };
    }),
    change('PUT', 'disturbances', (asked) => {
      room.disturbances = readAs(asked, disturbancesSchema);
      return room.disturbances;
    }),
  ];
}
