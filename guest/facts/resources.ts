import * as z from 'zod';
import { count, defineFact, numbers, text } from './fact.ts';

export const minutesSinceBoot = defineFact({ key: 'up', group: 'res', schema: count });

/** Megabytes. */
export const memory = defineFact({
  key: 'mem',
  group: 'res',
  schema: numbers(['free', 'total', 'virtualFree', 'virtualTotal']),
});

/** Percent, and how many processors share it. */
export const processor = defineFact({ key: 'cpu', group: 'res', schema: numbers(['load', 'cores']) });

/** The two busiest programs, such as `w3wp:64 sqlservr:21`. */
export const busiest = defineFact({
  key: 'top',
  group: 'res',
  schema: text.transform((all) =>
    all.split(' ').flatMap((one) => {
      const found = /^(.{1,64}):(\d{1,3})$/.exec(one);
      return found ? [{ name: found[1] ?? '', percent: Number(found[2]) }] : [];
    }),
  ),
});

/** Megabytes of the drive that Windows is on. */
export const systemDrive = defineFact({ key: 'dsk', group: 'res', schema: numbers(['free', 'total']) });

/** Megabytes of pool memory. */
export const pool = defineFact({ key: 'np', group: 'res', schema: numbers(['nonPaged', 'paged']) });

export const tcpConnections = defineFact({ key: 'tcpn', group: 'res', schema: z.int().min(0) });
