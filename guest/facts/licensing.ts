import * as z from 'zod';
import { defineFact, dword, type Reach, reachOf, text, words } from './fact.ts';

const installed = z
  .int()
  .optional()
  .transform((state) => state === 1);

/** Remote Desktop roles that are installed. Absent: no role of them ever was. */
export const roles = defineFact({
  key: 'role',
  group: 'reg',
  schema: z
    .object({ sh: installed, cb: installed, li: installed, gw: installed, wa: installed, vh: installed })
    .transform(({ sh, cb, li, gw, wa, vh }) => ({
      sessionHost: sh,
      connectionBroker: cb,
      licensing: li,
      gateway: gw,
      webAccess: wa,
      virtualization: vh,
    })),
});

/** The machine's own licensing values. */
export const licensingSettings = defineFact({
  key: 'lic',
  group: 'reg',
  schema: z
    .object({ m: dword.optional(), s: text.optional(), w: text.optional(), g: z.literal(1).optional() })
    .transform(({ m, s, w, g }) => ({
      /** 2 per device, 4 per user, 5 not set. */
      mode: m,
      servers: s === undefined ? undefined : s.split(' ').filter((name) => name !== ''),
      /** Servers in the key above, where Windows does not look. */
      serversInWrongKey: w === undefined ? undefined : w.split(' ').filter((name) => name !== ''),
      hasGracePeriodKey: g === 1,
    })),
});

/** Member of a farm. Absent: it is none. */
export const farm = defineFact({
  key: 'brk',
  group: 'reg',
  schema: z.object({ a: dword.optional(), l: text.optional() }).transform(({ a, l = '' }) => ({
    isMember: a === 1,
    brokers: l.split(/[ ;,]/).filter((name) => name !== ''),
  })),
});

/** What the Remote Desktop service says of itself. */
export const serviceSettings = defineFact({
  key: 'tss',
  group: 'lic',
  schema: z
    .object({
      a: dword.optional(),
      ap: dword.optional(),
      m: dword.optional(),
      lt: dword.optional(),
      lp: dword.optional(),
      lo: dword.optional(),
      dr: dword.optional(),
      g: z.int().optional(),
      ge: text.optional(),
      ls: text.optional(),
    })
    .transform(({ a, ap, m, lt, lp, lo, dr, g, ge, ls }) => ({
      allowConnections: a,
      policySetsAllowConnections: ap === 1,
      isSessionHost: m === 1,
      licensingMode: lt,
      policySetsLicensingMode: lp === 1,
      /** 0: people may sign in. */
      logons: lo,
      drainMode: dr,
      graceDaysLeft: g,
      /** Windows' code where it could not tell the grace period. */
      graceError: ge,
      servers: ls === undefined ? undefined : ls.split(' ').filter((name) => name !== ''),
    })),
});

export type ReachedServer = { readonly name: string; readonly port135: Reach; readonly port445: Reach };

/** Whether the licence servers can be reached, such as `lic-01=O,T`. */
export const licenseServerReach = defineFact({
  key: 'lsr',
  group: 'lic',
  schema: words.transform((all): readonly ReachedServer[] =>
    all.map((one) => {
      const cut = one.lastIndexOf('=');
      const [rpc = '', pipe = ''] = one.slice(cut + 1).split(',');
      return { name: one.slice(0, cut), port135: reachOf(rpc), port445: reachOf(pipe) };
    }),
  ),
});

/** Whether the brokers can be reached, such as `broker-01=O`. */
export const brokerReach = defineFact({
  key: 'brr',
  group: 'lic',
  schema: words.transform((all) =>
    all.map((one) => {
      const cut = one.lastIndexOf('=');
      return { name: one.slice(0, cut), port135: reachOf(one.slice(cut + 1)) };
    }),
  ),
});
