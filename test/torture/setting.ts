import * as z from 'zod';

/** What a bot is told at its start. */
export const settingSchema = z.strictObject({
  store: z.union([z.strictObject({ folder: z.string() }), z.strictObject({ url: z.string() })]),
  azure: z.string(),
  identityHeader: z.string(),
  channel: z.strictObject({
    openIdUrl: z.string(),
    tokenUrl: z.string(),
    serviceUrl: z.string(),
    appId: z.string(),
    appPassword: z.string(),
    tenantId: z.string(),
  }),
  clock: z.strictObject({ since: z.number(), times: z.number() }),
  log: z.string(),
});

export type Setting = Readonly<z.infer<typeof settingSchema>>;
