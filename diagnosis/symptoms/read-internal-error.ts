import type { FactName } from '../../guest/facts/index.ts';
import { closedTo } from './closed-to.ts';
import { observe } from './observe.ts';
import { type SeenCase, whyNotFact } from './seen-case.ts';
import { suspectValues } from './suspect-values.ts';
import type { InternalErrorReading, Observed, Suspect } from './symptom-reading.ts';

/** What the article suspects, in its order, the checks that look at it, and the fact in which it is seen. */
export const internalErrorSuspects: readonly (readonly [Suspect, readonly string[], FactName?])[] = [
  ['exposure', ['rdp-open-to-internet']],
  ['attack', ['under-attack'], 'events'],
  [
    'port-owner',
    [
      ...['port-proxied', 'port-taken-by-another', 'port-range-excluded', 'bound-to-one-adapter'],
      // While RDP is off, nobody holds its port.
      ...['remote-desktop-off-by-policy', 'remote-desktop-off', 'listener-disabled'],
      ...['termservice-misconfigured', 'termservice-stopped', 'nothing-listens'],
    ],
    'portOwners',
  ],
  ['self-test', ['handshake-fails'], 'handshake'],
  [
    'certificate',
    [
      ...['bound-certificate-unfit', 'certificate-missing', 'certificate-expired'],
      ...['certificate-store-renamed', 'certificate-expires-soon', 'helper-service-stopped'],
    ],
    'remoteDesktopStore',
  ],
  ['key', ['key-file-gone', 'key-not-readable'], 'rdpKeyFiles'],
  ['machine-keys', ['machine-keys-access-changed'], 'machineKeysAccess'],
  [
    'tls',
    ['weak-security-layer', 'every-tls-off', 'only-old-tls', 'tls12-off', 'no-usable-cipher', 'fips-on'],
    'tlsProtocols',
  ],
  [
    'nla',
    [
      ...['clock-wrong', 'no-domain-controller', 'domain-trust-broken', 'domain-credentials-disabled'],
      ...['ntlm-denied', 'credssp-mismatch'],
    ],
    'listenerSettings',
  ],
];

/** Each suspect of the article on its own, so that people see what it is not, too. */
export function readInternalError(seen: SeenCase): InternalErrorReading {
  const closed = closedTo(seen);
  return {
    symptom: 'internal-error',
    suspects: internalErrorSuspects.flatMap(
      ([what, checks, fact]) => suspectOf(seen, what, { checks, fact }) ?? [],
    ),
    ...(closed ? { closed } : {}),
  };
}

/** Nothing where there is no such thing here, such as the key of a certificate that is not there. */
function suspectOf(
  seen: SeenCase,
  what: Suspect,
  { checks, fact }: { readonly checks: readonly string[]; readonly fact: FactName | undefined },
): Observed<Suspect> | undefined {
  const observed = observe(seen, checks);
  const { value, state = 'fine' } = suspectValues[what](seen) ?? {};
  if (value === undefined && observed.state === 'fine') {
    const whyNot = fact && whyNotFact(seen, fact);
    return whyNot && { what, state: 'unknown', whyNot: [whyNot] };
  }
  return {
    what,
    ...observed,
    ...(observed.state === 'fine' ? { state } : {}),
    ...(value ? { value } : {}),
  };
}
