/** A query as plain data. */

export type Expression =
  | { readonly kind: 'literal'; readonly type: LiteralType; readonly value: unknown }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'element'; readonly of: Expression; readonly index: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'among';
      readonly operator: 'in' | 'in~' | '!in' | '!in~';
      readonly left: Expression;
      readonly options: readonly Expression[];
    }
  /** All columns, as in `arg_max(time, *)`. */
  | { readonly kind: 'all' };

/** Times are kept in milliseconds. */
export type LiteralType = 'string' | 'long' | 'real' | 'bool' | 'timespan' | 'datetime' | 'dynamic';

export type Named = { readonly name?: string; readonly expression: Expression };

export type SortKey = {
  readonly expression: Expression;
  readonly descending: boolean;
  readonly nulls?: 'first' | 'last';
};

export type Step =
  | { readonly kind: 'where'; readonly predicate: Expression }
  | { readonly kind: 'project'; readonly columns: readonly Named[] }
  | { readonly kind: 'project-away'; readonly patterns: readonly string[] }
  | { readonly kind: 'extend'; readonly columns: readonly Named[] }
  | { readonly kind: 'summarize'; readonly aggregates: readonly Named[]; readonly by: readonly Named[] }
  | JoinStep
  | MvExpandStep
  | { readonly kind: 'union'; readonly pipelines: readonly Pipeline[] }
  | { readonly kind: 'order'; readonly keys: readonly SortKey[] }
  | { readonly kind: 'top'; readonly count: number; readonly keys: readonly SortKey[] }
  | { readonly kind: 'take'; readonly count: number }
  /** No names: all columns. */
  | { readonly kind: 'distinct'; readonly names: readonly string[] }
  | { readonly kind: 'count' };

export type JoinStep = {
  readonly kind: 'join';
  readonly flavor: 'innerunique' | 'inner' | 'leftouter';
  readonly right: Pipeline;
  readonly keys: readonly { readonly left: string; readonly right: string }[];
};

export type MvExpandStep = {
  readonly kind: 'mv-expand';
  readonly column: Named;
  readonly type?: string;
  readonly limit?: number;
};

export type Pipeline = { readonly table: string; readonly steps: readonly Step[] };
