/** A row as the database gives it; whoever asked reads it with a schema. */
export type Row = Readonly<Record<string, unknown>>;

export type Answer = {
  readonly rows: readonly Row[];
  /** The statement that ran: COMMIT answers ROLLBACK when the transaction had failed before. */
  readonly command: string;
};

/** A script of several statements has no parameters. int8 and numeric come as strings. */
export type Query = (text: string, params?: unknown[]) => Promise<Answer>;

export type Connection = {
  readonly query: Query;
  /** With an error: the connection is not used again. */
  readonly release: (error?: Error) => void;
};

/** The part of `pg.Pool` that both drivers have. */
export type Pool = {
  readonly query: Query;
  readonly connect: () => Promise<Connection>;
  /** Waits until every connection is back. */
  readonly end: () => Promise<void>;
};
