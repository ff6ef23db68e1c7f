import * as z from 'zod';
import type { Heard } from '../heard.ts';
import type { TeamsActivity } from './activity.ts';

type Press = Pick<Extract<Heard, { kind: 'press' }>, 'verb' | 'id' | 'inputs' | 'automatic' | 'form'>;

const most = { inputs: 10, characters: 4_000 };

const word = z.string().regex(/^[\w-]{1,64}$/);

const dataSchema = z.record(z.string(), z.unknown());

const executeSchema = z.object({
  action: z.object({ verb: word.optional(), data: dataSchema.optional() }),
  trigger: z.string().optional(),
});

const taskSchema = z.object({ data: dataSchema });

const forms = { 'task/fetch': 'opening', 'task/submit': 'submitted' } as const;

const formOf = ({ type, name }: Pick<TeamsActivity, 'type' | 'name'>) =>
  type === 'invoke' && (name === 'task/fetch' || name === 'task/submit') ? forms[name] : undefined;

/**
 * Action.Execute comes as an invoke, and so does what opens a form or is submitted in one. Clients that know neither
 * send their Action.Submit as a message without text.
 */
export const isPress = (activity: TeamsActivity): boolean =>
  activity.type === 'invoke'
    ? activity.name === 'adaptiveCard/action' || formOf(activity) !== undefined
    : activity.type === 'message' &&
      !activity.text?.trim() &&
      typeof activity.value === 'object' &&
      activity.value !== null;

/** Reads what a press brought. All of it comes from the client: the id is looked up, the inputs are only text. */
export function pressOf(activity: Pick<TeamsActivity, 'type' | 'name' | 'value'>): Press | undefined {
  const { value } = activity;
  const form = formOf(activity);
  const execute = form ? undefined : executeSchema.safeParse(value).data;
  const data = execute ? (execute.action.data ?? {}) : submittedOf(value, form !== undefined);
  if (!data) return undefined;
  const verb = word.safeParse(execute?.action.verb ?? data['verb']).data;
  const id = word.safeParse(data['id']).data;
  const inputs = inputsOf(data);
  if (verb === undefined || id === undefined || !inputs) return undefined;
  const automatic = execute?.trigger === 'automatic';
  return { verb, id, inputs, automatic, ...(form ? { form } : {}) };
}

const submittedOf = (value: unknown, inForm: boolean) =>
  inForm ? taskSchema.safeParse(value).data?.data : dataSchema.safeParse(value).data;

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
