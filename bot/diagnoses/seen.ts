import * as z from 'zod';
import type { PathDiagnosis } from '../../diagnosis/connectivity/path-diagnosis.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';

/** What came of a request, as it is kept. */
export type Seen =
  | { readonly kind: 'machine'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'path'; readonly path: PathDiagnosis };

/** The bot wrote it there itself. Later versions keep to the shape for as long as it is kept. */
const own = <Value>() => z.custom<Value>((value) => typeof value === 'object' && value !== null);

export const seenSchema: z.ZodType<Seen> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('machine'), diagnosis: own<Diagnosis>() }),
  z.strictObject({ kind: z.literal('path'), path: own<PathDiagnosis>() }),
]);
