import * as z from 'zod';
import { standsOnFloor } from './floor.ts';
import { type HarnessStep, harnessStepSchema } from './step.ts';

const orderSchema = z.strictObject({
  run: z.string().regex(/^[0-9a-f]{8,32}$/),
  mode: z.enum(['check', 'apply', 'undo', 'confirm']),
  steps: z.array(z.unknown()),
});

export type Mode = z.infer<typeof orderSchema>['mode'];

export type Order = {
  readonly run: string;
  readonly mode: Mode;
  /** Empty where a step was refused. */
  readonly steps: readonly HarnessStep[];
  /** Places of the steps that may not be; -1 stands for the list itself. */
  readonly refused: readonly number[];
};

const most = 24;

/** Reads the order out of what stood in the script; nothing where that is no order at all. */
export function readOrder(text: string): Order | undefined {
  const order = orderSchema.safeParse(parsed(text.replaceAll('\n', ''))).data;
  if (!order) return undefined;
  const { run, mode } = order;
  const steps = order.steps.map((step, at) => permitted(step, at, order.steps[0]));
  const places = steps.flatMap((step, at) => (step ? [] : [at]));
  const refused = steps.length === 0 || steps.length > most ? [-1] : places;
  return { run, mode, steps: refused.length > 0 ? [] : steps.flatMap((step) => step ?? []), refused };
}

function permitted(step: unknown, at: number, first: unknown): HarnessStep | undefined {
  const known = harnessStepSchema.safeParse(step).data;
  return known && standsOnFloor(known, at, first) ? known : undefined;
}

/** Spelled in the one way that goes through Run Command unharmed: so nothing is said twice, and nothing is hidden. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return spelled(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

const spelled = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/\\(["\\/bfnrt])/g, (escaped) => asNumber(JSON.parse(`"${escaped}"`)))
    .replace(/[^\x20-\x7e]|['&]/g, asNumber);

const asNumber = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
