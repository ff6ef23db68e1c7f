import * as z from 'zod';
import type { Heard } from '../heard.ts';
import type { TeamsActivity } from './activity.ts';

type Press = Pick<Extract<Heard, { kind: 'press' }>, 'verb' | 'id' | 'inputs' | 'automatic'>;

const most = { inputs: 10, characters: 4_000 };

const word = z.string().regex(/^[\w-]{1,64}$/);

const dataSchema = z.record(z.string(), z.unknown());

const executeSchema = z.object({
  action: z.object({ verb: word.optional(), data: dataSchema.optional() }),
  trigger: z.string().optional(),
});

/** Action.Execute comes as an invoke. Clients that do not know it send their Action.Submit as a message without text. */
export const isPress = ({ type, name, text, value }: TeamsActivity): boolean =>
  type === 'invoke'
    ? name === 'adaptiveCard/action'
    : type === 'message' && !text?.trim() && typeof value === 'object' && value !== null;

/** Reads what a press brought. All of it comes from the client: the id is looked up, the inputs are only text. */
export function pressOf(value: unknown): Press | undefined {
  const execute = executeSchema.safeParse(value).data;
  const data = execute ? (execute.action.data ?? {}) : dataSchema.safeParse(value).data;
  if (!data) return undefined;
  const verb = word.safeParse(execute?.action.verb ?? data['verb']).data;
  const id = word.safeParse(data['id']).data;
  const inputs = inputsOf(data);
  if (verb === undefined || id === undefined || !inputs) return undefined;
  return { verb, id, inputs, automatic: execute?.trigger === 'automatic' };
}

/** `msteams` is the platform's own. */
const notTyped = ['verb', 'id', 'msteams'];

function inputsOf(data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> | undefined {
  const typed = Object.entries(data).flatMap(([name, value]) =>
    notTyped.includes(name) || typeof value !== 'string' ? [] : [[name, value] as const],
  );
  const fits = ([name, value]: readonly [string, string]): boolean =>
    word.safeParse(name).success && value.length <= most.characters;
  return typed.length <= most.inputs && typed.every(fits) ? Object.fromEntries(typed) : undefined;
}
