import { type Changes, inside } from '../healthy-case.ts';

/** A session host whose grace period is over, with these licensing values. */
export const sessionHost = (
  lic: Readonly<Record<string, unknown>> = {},
  {
    grace = 0,
    servers = '',
    ...more
  }: { readonly grace?: number; readonly servers?: string; readonly [fact: string]: unknown } = {},
): Changes =>
  inside({
    role: { sh: 1 },
    lic: { g: 1, ...lic },
    tss: { a: 1, m: 1, lo: 0, dr: 0, g: grace, ls: servers },
    ...more,
  });

/** One whose service cannot tell the grace period, and so no servers either. */
export const untoldGrace = (
  lic: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, unknown>> = {},
): Changes => sessionHost(lic, { tss: { a: 1, m: 1, lo: 0, dr: 0, ge: '80041001' }, ...more });

/** One whose grace period is over, and whose service cannot tell its servers. */
export const untoldServers = (
  lic: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, unknown>> = {},
): Changes => sessionHost(lic, { tss: { a: 1, m: 1, lo: 0, dr: 0, g: 0, ge: '80041001' }, ...more });
