import * as z from 'zod';
import { defineFact, dword, numbers, text } from './fact.ts';

/** `unset` leaves it to Windows. */
export type ProtocolState = 'unset' | 'off' | 'off-by-default' | 'on';

const states: Readonly<Record<string, ProtocolState>> = {
  '-': 'unset',
  '0': 'off',
  d: 'off-by-default',
  '1': 'on',
};

/** Schannel's protocols, each for the server's side and for the client's. */
export const tlsProtocols = defineFact({
  key: 'tls',
  group: 'reg',
  schema: z
    .string()
    .regex(/^[-0d1]{10}$/)
    .transform((all) => {
      const at = (index: number) => ({
        server: states[all[index] ?? ''] ?? ('unset' as const),
        client: states[all[index + 1] ?? ''] ?? ('unset' as const),
      });
      return { ssl30: at(0), tls10: at(2), tls11: at(4), tls12: at(6), tls13: at(8) };
    }),
});

/** What Schannel has switched off: `C:` ciphers, `H:` hashes, `K:` key exchanges. Absent: nothing. */
export const schannelOff = defineFact({ key: 'sch', group: 'reg', schema: text });

/** The policy of cipher suites: how many, and how many of them work with an RSA certificate. Absent: no policy. */
export const cipherSuites = defineFact({ key: 'cs', group: 'reg', schema: numbers(['listed', 'usable']) });

export const securityOptions = defineFact({
  key: 'sec',
  group: 'reg',
  schema: z
    .object({
      dd: dword.optional(),
      lm: dword.optional(),
      ra: dword.optional(),
      bp: dword.optional(),
      fi: dword.optional(),
      nt: dword.optional(),
      eo: dword.optional(),
      mt: dword.optional(),
    })
    .transform((sec) => ({
      disableDomainCredentials: sec.dd,
      lmCompatibilityLevel: sec.lm,
      disableRestrictedAdmin: sec.ra,
      limitBlankPasswordUse: sec.bp,
      fips: sec.fi,
      restrictReceivingNtlm: sec.nt,
      allowEncryptionOracle: sec.eo,
      maxTokenSize: sec.mt,
    })),
});
