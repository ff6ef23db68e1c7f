import * as z from 'zod';

/** The body of a request, as Azure's specification has it; what the practice world has no use for is left out. */
export const requestSchema = z.object({
  query: z.string(),
  subscriptions: z.array(z.string()).nullish(),
  managementGroups: z.array(z.string()).nullish(),
  facets: z.array(z.object({ expression: z.string() })).nullish(),
  options: z
    .object({
      $top: z.int().min(1).max(1000).nullish(),
      $skip: z.int().min(0).nullish(),
      $skipToken: z.string().nullish(),
      resultFormat: z.enum(['objectArray', 'table']).nullish(),
    })
    .nullish(),
});

export type QueryRequest = z.infer<typeof requestSchema>;
