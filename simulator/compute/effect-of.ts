import type * as z from 'zod';
import type { Effect } from '../wire/long-running.ts';
import type { LongRunning } from '../world/long-running.ts';
import type { Moment, World } from '../world/world.ts';

/** What an effect is told besides its input. */
export type Ending = { readonly world: World; readonly moment: Moment; readonly operation: LongRunning };

/** An effect with an input that is read again from plain data: the practice Azure may have restarted in between. */
export const effectOf =
  <Input>(schema: z.ZodType<Input>, act: (input: Input, ending: Ending) => unknown): Effect =>
  (world, input, moment, operation) =>
    act(schema.parse(input), { world, moment, operation });
