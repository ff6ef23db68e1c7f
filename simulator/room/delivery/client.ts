import * as z from 'zod';

/** A time zone that this machine knows: it goes into `Intl`. */
const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

export const clientSchema = z.strictObject({
  language: z.enum(['en', 'ja']),
  timeZone: z.string().refine(isTimeZone, 'No such time zone.'),
});
