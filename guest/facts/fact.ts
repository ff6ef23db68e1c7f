import * as z from 'zod';

/** What gathers a fact; the groups run side by side, and one that does not finish is named. */
export const groups = ['reg', 'svc', 'lst', 'fw', 'crt', 'lic', 'net', 'ad', 'ur', 'evt', 'res'] as const;

export type Group = (typeof groups)[number];

/** One thing that the probe tells. */
export type FactUnit<Value = unknown> = {
  /** As it is called in the probe's answer, where every byte counts. */
  readonly key: string;
  readonly group: Group;
  /** Reads it as it comes over the wire, and says it in words. */
  readonly schema: z.ZodType<Value>;
};

export const defineFact = <Value>(unit: FactUnit<Value>): FactUnit<Value> => unit;

/** Why a fact is not known. `failed` has the code of Windows; `cut` was left out so that the answer fits. */
export type Unknown = 'failed' | 'slow' | 'cut' | 'malformed' | 'not-asked';

/** Absent means that Windows has no such value, which is not the same as unknown. */
export type FactState<Value> =
  | { readonly state: 'value'; readonly value: Value }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly why: Unknown; readonly code?: string };

/** What Windows has, where it is known and there. */
export const knownValue = <Value>(state: FactState<Value>): Value | undefined =>
  state.state === 'value' ? state.value : undefined;

/** Text of the guest: hostile, and short. */
export const text = z.string().max(400);

export const count = z.int().min(0).max(1_000_000_000);

/** A DWORD arrives as signed: 0xFFFFFFFF is -1. */
export const dword = z.int().min(-2_147_483_648).max(4_294_967_295);

export const port = z.int().min(0).max(65_535);

/** Items with one blank in between; `-` says that there are none. */
export const words = text.transform((all): readonly string[] =>
  all === '-' ? [] : all.split(' ').filter((word) => word !== ''),
);

/** Items with a comma in between; `-` says that there are none. */
export const splitList = (all: string): readonly string[] =>
  all === '-' || all === '' ? [] : all.split(',').filter((item) => item !== '');

/** Numbers with a slash in between, such as `free/total`. */
export const numbers = <const Names extends readonly string[]>(names: Names) =>
  z
    .string()
    .regex(new RegExp(`^\\d{1,12}(/\\d{1,12}){${names.length - 1}}$`))
    .transform(
      (all) =>
        Object.fromEntries(all.split('/').map((part, index) => [names[index], Number(part)])) as Readonly<
          Record<Names[number], number>
        >,
    );

/** What came of trying to reach a port: a number is Winsock's code. */
export type Reach = 'open' | 'timeout' | 'other' | number;

export const reachOf = (said: string): Reach => {
  if (said === 'O') return 'open';
  if (said === 'T') return 'timeout';
  return /^\d{5}$/.test(said) ? Number(said) : 'other';
};
