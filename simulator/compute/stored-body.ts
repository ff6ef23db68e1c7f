import * as z from 'zod';

const optional = z.exactOptional;

/** What a PUT or PATCH of a disk or snapshot says. */
export const storedBody = z.object({
  location: optional(z.string()),
  tags: optional(z.record(z.string(), z.string())),
  zones: optional(z.array(z.string())),
  sku: optional(z.object({ name: z.string() })),
  properties: optional(
    z.object({
      creationData: optional(
        z.object({
          createOption: z.string(),
          sourceResourceId: optional(z.string()),
          sourceUri: optional(z.string()),
          storageAccountId: optional(z.string()),
          imageReference: optional(z.object({ id: z.string() })),
        }),
      ),
      diskSizeGB: optional(z.int().min(1).max(65_536)),
      osType: optional(z.enum(['Windows', 'Linux'])),
      hyperVGeneration: optional(z.enum(['V1', 'V2'])),
      incremental: optional(z.boolean()),
      encryption: optional(z.object({ type: z.string() })),
      securityProfile: optional(z.object({ securityType: z.string() })),
    }),
  ),
});

export type StoredBody = z.infer<typeof storedBody>;
