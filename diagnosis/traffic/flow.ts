/** The first TCP packet of a session, as the rules see it. */
export type Flow = {
  /** Absent where it is not known. */
  readonly source?: string;
  readonly destination?: string;
  readonly port: number;
};
