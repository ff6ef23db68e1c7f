import type { Column, Row } from './table.ts';
import type { KqlType, Value } from './value.ts';

/** An expression that can be worked out for a row. */
export type Compiled = {
  readonly type: KqlType;
  /** What a column made of it is called, if the query gives it no name. */
  readonly name?: string;
  /** Its value when it is the same for every row. */
  readonly constant?: Value;
  readonly of: (row: Row) => Value;
};

/** What an expression may speak of. */
export type Scope = { readonly columns: readonly Column[]; readonly now: number };
