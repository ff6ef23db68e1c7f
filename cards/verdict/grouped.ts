export type Group<Item> = readonly [Item, ...Item[]];

/** In the order in which each group began. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Group<Item>[] {
  const groups = new Map<string, Group<Item>>();
  for (const item of items) {
    const before = groups.get(keyOf(item));
    groups.set(keyOf(item), before ? [...before, item] : [item]);
  }
  return [...groups.values()];
}
