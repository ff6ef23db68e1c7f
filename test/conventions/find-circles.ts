/** Who imports whom, by file. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * One circle for every knot of files that import each other, as the files in order with the first repeated.
 * A knot is a strongly connected component (Tarjan); each node is visited once.
 */
export function findCircles(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const knots: string[][] = [];

  const visit = (file: string): number => {
    const index = order.size;
    order.set(file, index);
    let low = index;
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? low);
      lowest.set(file, low);
    }
    lowest.set(file, low);
    if (low === index) knots.push(stack.splice(stack.indexOf(file)));
    return low;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return knots.flatMap((knot) => {
    const [first] = [...knot].sort();
    return first === undefined ? [] : (shortestCircle(graph, first, new Set(knot)) ?? []);
  });
}

/** The shortest way from a file back to itself, as a list with one circle or with none. */
function shortestCircle(graph: Graph, start: string, within: ReadonlySet<string>): string[][] | undefined {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return [[...way, start]];
      if (!within.has(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
