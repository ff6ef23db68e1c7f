/** Where in the query something stands, as Azure counts: lines from 1, characters from 0. */
export type Position = { readonly line: number; readonly characterPositionInLine: number };

/** A query that Resource Graph would not run. Becomes a detail of the 400 that it answers. */
export class QueryError extends Error {
  readonly code: string;
  readonly place: (Position & { readonly token: string }) | undefined;

  constructor(code: string, message: string, place?: Position & { readonly token: string }) {
    super(message);
    this.code = code;
    this.place = place;
  }
}

/** What the parser did not expect. */
export const parserFailure = (at: Position, token: string): QueryError =>
  new QueryError('ParserFailure', 'ParserFailure', {
    line: at.line,
    characterPositionInLine: at.characterPositionInLine,
    token,
  });

/** What can be read but has no meaning. */
export const meaningless = (message: string): QueryError => new QueryError('InvalidQuery', message);
