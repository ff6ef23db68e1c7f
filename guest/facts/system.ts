import * as z from 'zod';
import { defineFact, dword, text } from './fact.ts';

const products = { ServerNT: 'server', LanmanNT: 'domain-controller', WinNT: 'client' } as const;

/** Which Windows it is. */
export const system = defineFact({
  key: 'os',
  group: 'reg',
  schema: z
    .object({
      b: z.int(),
      u: z.int().optional(),
      c: text.optional(),
      e: text.optional(),
      ps: text.optional(),
      pt: z.enum(['ServerNT', 'LanmanNT', 'WinNT']),
      x: z.int().optional(),
      tz: z.int().min(-900).max(900).optional(),
    })
    .transform(({ b, u, c, e, ps, pt, x, tz }) => ({
      build: b,
      revision: u,
      /** `Server`, `Server Core` or `Client`. */
      installation: c,
      edition: e,
      powershell: ps,
      product: products[pt],
      isProcess64: x === 1,
      utcOffsetMinutes: tz,
    })),
});

/** Absent: a normal boot. */
export const safeMode = defineFact({
  key: 'safe',
  group: 'reg',
  schema: z.int().transform((option) => (option === 2 ? ('network' as const) : ('minimal' as const))),
});

/** Present while Windows is being set up. */
export const setupInProgress = defineFact({ key: 'setup', group: 'reg', schema: z.literal(1) });

/** What waits for a restart; absent where nothing does. */
export const pendingRestart = defineFact({
  key: 'pend',
  group: 'reg',
  schema: z
    .int()
    .min(1)
    .max(15)
    .transform((bits) => ({
      servicing: (bits & 1) !== 0,
      update: (bits & 2) !== 0,
      renames: (bits & 4) !== 0,
      name: (bits & 8) !== 0,
    })),
});

/** Start of the Group Policy client: 2, or 4 where somebody switched it off. */
export const groupPolicyStart = defineFact({ key: 'gpo', group: 'reg', schema: dword });

export const agentVersion = defineFact({ key: 'ga', group: 'reg', schema: text });

/** What disks that come new are: 1 is all online. */
export const sanPolicy = defineFact({ key: 'san', group: 'res', schema: dword });
