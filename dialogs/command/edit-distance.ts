/** How many letters were left out, added, mistaken or swapped with their neighbour (Damerau-Levenshtein). */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let earlier: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    for (const [column, wanted] of to.entries()) {
      const mistaken = at(previous, column) + (letter === wanted ? 0 : 1);
      const swapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === wanted;
      current.push(
        Math.min(
          mistaken,
          at(previous, column + 1) + 1,
          at(current, column) + 1,
          swapped ? at(earlier, column - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [earlier, previous] = [previous, current];
  }
  return at(previous, to.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
