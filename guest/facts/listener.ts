import * as z from 'zod';
import { count, defineFact, numbers, splitList, text, words } from './fact.ts';

export type PortOwner = {
  readonly pid: number;
  readonly process: string;
  readonly services: readonly string[];
};

/** Who listens on the RDP port, such as `1240:svchost:TermService`; nobody is an empty list. */
export const portOwners = defineFact({
  key: 'own',
  group: 'lst',
  schema: text.transform((all): readonly PortOwner[] =>
    splitList(all).map((entry) => {
      const [pid = '', process = '', services = ''] = entry.split(':');
      return { pid: Number(pid), process, services: services.split('+').filter((name) => name !== '') };
    }),
  ),
});

/** Addresses on which something listens on the RDP port. */
export const listenAddresses = defineFact({ key: 'la', group: 'lst', schema: text.transform(splitList) });

/** The process of TermService; 0 where it does not run. */
export const termServicePid = defineFact({ key: 'tpid', group: 'lst', schema: count });

/** Sessions that listen, such as `rdp-tcp`. */
export const listeningSessions = defineFact({ key: 'qw', group: 'lst', schema: words });

/** What a client sees of the listener, from inside. */
export type Handshake =
  | {
      readonly outcome: 'tls';
      /** Whether network level authentication is offered. */
      readonly nla: boolean;
      /** .NET's number: 3072 is TLS 1.2, 12288 TLS 1.3. */
      readonly protocol: number;
      readonly thumbprint: string;
    }
  | { readonly outcome: 'tls-failed'; readonly nla: boolean; readonly code: string }
  /** The code of RDP's negotiation: 2 and 3 and so on. */
  | { readonly outcome: 'refused'; readonly code: number }
  | { readonly outcome: 'plain' }
  | { readonly outcome: 'closed' }
  | { readonly outcome: 'timeout' };

export const handshake = defineFact({
  key: 'hs',
  group: 'lst',
  schema: z
    .string()
    .max(80)
    .transform((said, context): Handshake => {
      const done = /^R([12]):(\d{1,6}):([0-9a-fA-F]{8})$/.exec(said);
      if (done)
        return {
          outcome: 'tls',
          nla: done[1] === '2',
          protocol: Number(done[2]),
          thumbprint: (done[3] ?? '').toLowerCase(),
        };
      const failed = /^R([12])!([0-9a-fA-F]{8})$/.exec(said);
      if (failed)
        return { outcome: 'tls-failed', nla: failed[1] === '2', code: (failed[2] ?? '').toLowerCase() };
      const refused = /^F([1-6])$/.exec(said);
      if (refused && refused[1] !== '2') return { outcome: 'refused', code: Number(refused[1]) };
      if (said === 'F2' || said === 'R0' || /^N\d{1,4}$/.test(said)) return { outcome: 'plain' };
      if (said === 'C') return { outcome: 'closed' };
      if (said === 'T') return { outcome: 'timeout' };
      context.addIssue({ code: 'custom', message: 'is no outcome of a handshake' });
      return z.NEVER;
    }),
});

export const sessions = defineFact({
  key: 'ses',
  group: 'lst',
  schema: numbers(['active', 'inactive', 'total']),
});

/** The excluded range of ports that covers the RDP port, such as `3380-3479`. Absent: none does. */
export const excludedRange = defineFact({
  key: 'xr',
  group: 'lst',
  schema: z.string().regex(/^\d{1,5}-\d{1,5}$/),
});
