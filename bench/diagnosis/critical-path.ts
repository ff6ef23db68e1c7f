/** One piece of work: what has to be there before it can begin, and how long it takes by itself. */
export type Piece = { readonly id: string; readonly after: readonly string[]; readonly milliseconds: number };

/** The longest chain: however much runs side by side, nothing can be faster. */
export function criticalPath(pieces: readonly Piece[]): number {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const ends = new Map<string, number>();
  const endOf = (id: string): number => {
    const piece = byId.get(id);
    if (!piece) throw new Error(`${id} is waited for and is no piece.`);
    const known = ends.get(id);
    if (known !== undefined) return known;
    const end = Math.max(0, ...piece.after.map(endOf)) + piece.milliseconds;
    ends.set(id, end);
    return end;
  };
  return Math.max(0, ...pieces.map(({ id }) => endOf(id)));
}
