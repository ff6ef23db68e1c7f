import * as z from 'zod';

/** Azure leaves out what it does not know, or says `null`; both become absent. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

/** A list that Azure may leave out when it is empty. */
export const list = <Schema extends z.ZodType>(item: Schema) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

export const text = z.string();

export const reference = z.object({ id: text });

/** A time as the SDKs give it (a date) or as Azure writes it (a text). */
export const time = z.union([
  z.date(),
  z.iso.datetime({ offset: true }).transform((value) => new Date(value)),
]);

export const tags = z
  .record(text, text)
  .nullish()
  .transform((value) => value ?? {});

/** What every resource says of itself. */
export const resource = { id: text, name: text, location: maybe(text), tags };
