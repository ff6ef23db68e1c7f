import * as z from 'zod';
import type { Interaction } from './interaction.ts';

const permission = z.strictObject({
  actions: z.array(z.string()),
  notActions: z.array(z.string()),
  dataActions: z.array(z.string()).optional(),
  notDataActions: z.array(z.string()).optional(),
  condition: z.string().nullable().optional(),
  conditionVersion: z.string().nullable().optional(),
});

/** Answers that the validator cannot match to the specification, written after it by hand, by operation. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  Permissions_ListForResource: z.strictObject({
    value: z.array(permission),
    nextLink: z.string().optional(),
  }),
};

/** What is wrong with an answer; `undefined` when there is no schema for this operation. */
export function faultsByHand({ operation, status, body }: Interaction): string[] | undefined {
  const schema = schemas[operation];
  if (!schema) return undefined;
  if (status !== 200) return [];
  const { error } = schema.safeParse(body);
  return error?.issues.map(({ path, message }) => `${path.join('.') || '(body)'}: ${message}`) ?? [];
}
