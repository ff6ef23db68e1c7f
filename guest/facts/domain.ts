import * as z from 'zod';
import { count, defineFact, splitList, text } from './fact.ts';

/** The domain, and whether the machine can speak with it. */
export const domain = defineFact({
  key: 'dom',
  group: 'ad',
  schema: z
    .object({
      j: z.int().optional(),
      r: z.int().min(0).max(5).optional(),
      n: text.optional(),
      dc: z.int().optional(),
      sc: z.union([z.int(), text]).optional(),
    })
    .transform(({ j, r, n, dc, sc }) => ({
      joined: j === 1,
      /** 0 to 3: a machine; 4 and 5: a domain controller. */
      role: r,
      name: n,
      /** What looking for a domain controller ended with: 0 found one. Left out where nobody looked. */
      controllerCode: dc,
      /** Whether the trust with the domain holds; a code where it could not be tried. */
      secureChannel: sc === 1 ? true : sc === 0 ? false : undefined,
      secureChannelError: typeof sc === 'string' ? sc : undefined,
    })),
});

/** As the machine calls itself. */
export const computerName = defineFact({ key: 'cn', group: 'ad', schema: text });

const joins = { j: 'joined', h: 'hybrid', '-': 'none' } as const;

/** Whether it is joined to Microsoft Entra. */
export const entraJoin = defineFact({
  key: 'aad',
  group: 'ad',
  schema: z.enum(['j', 'h', '-']).transform((said) => joins[said]),
});

/** The built-in administrator: letters of what is so, `dc` where there is none. */
export const builtInAdministrator = defineFact({
  key: 'adm',
  group: 'ad',
  schema: z
    .string()
    .regex(/^(dc|-|d?l?e?)$/)
    .transform((said) =>
      said === 'dc'
        ? undefined
        : { disabled: said.includes('d'), locked: said.includes('l'), passwordExpires: said.includes('e') },
    ),
});

const sids = text.optional().transform((all): readonly string[] => splitList(all ?? ''));

/** Who has which right to sign in, as SIDs; `b555` is S-1-5-32-555. */
export const signInRights = defineFact({
  key: 'ur',
  group: 'ur',
  schema: z.object({ a: sids, d: sids, n: sids, w: sids }).transform(({ a, d, n, w }) => ({
    allowRemoteDesktop: a,
    denyRemoteDesktop: d,
    denyNetwork: n,
    allowNetwork: w,
  })),
});

/** How many members the group Remote Desktop Users has. */
export const remoteDesktopUsers = defineFact({ key: 'rdu', group: 'ur', schema: count });
