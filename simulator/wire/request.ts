/** A request as it came over HTTP, read but not yet understood. */
export type Request = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly url: string;
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
