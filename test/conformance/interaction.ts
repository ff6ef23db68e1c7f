import * as z from 'zod';

const interaction = z.object({
  base: z.string(),
  method: z.string(),
  url: z.string(),
  userAgent: z.string(),
  operation: z.string(),
  requestBody: z.unknown().optional(),
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown().optional(),
});

/** What a test made the practice Azure say; written by test/support/traffic.ts. */
export type Interaction = z.infer<typeof interaction>;

export const readInteraction = (line: string): Interaction => interaction.parse(JSON.parse(line));

export const pathOf = ({ url }: Interaction): string => new URL(url, 'https://azure').pathname;

export const apiVersionOf = ({ url }: Interaction): string | null =>
  new URL(url, 'https://azure').searchParams.get('api-version');

/** What a person needs to find it again. */
export const addressOf = ({ method, url }: Interaction): string => `${method} ${url}`;
