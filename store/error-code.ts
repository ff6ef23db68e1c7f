import * as z from 'zod';

const codedSchema = z.object({ code: z.string() });

/** Such as ENOENT or 23505. Not by `instanceof`: the errors of Node's own modules can come from another realm. */
export const errorCode = (error: unknown): string | undefined => codedSchema.safeParse(error).data?.code;
