/** Whether a port is in one of `*`, `3389` or `1000-2000`. A packet without a port, or with any, fits only a range of all ports. */
export const isInPortRanges = (port: number | undefined, ranges: readonly string[]): boolean =>
  ranges.some((range) => {
    const [first, last] = endsOf(range);
    return port === undefined ? first === 0 && last === 65535 : first <= port && port <= last;
  });

/** As effective rules write it: always with both ends. */
export const spelledPortRange = (range: string): string => endsOf(range).join('-');

function endsOf(range: string): [number, number] {
  if (range === '*') return [0, 65535];
  const [first = '', last = first] = range.split('-');
  return [Number(first), Number(last)];
}
