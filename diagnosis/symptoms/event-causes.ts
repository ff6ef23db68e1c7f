import type { EventTag, SeenEvent } from '../../guest/facts/events.ts';
import { type RdpEvent, rdpEvents } from '../articles/rdp-events.ts';

/** Why Windows may not be able to make a certificate of its own, or to find it again. */
const noCertificateMade = [
  'certificate-store-renamed',
  'machine-keys-access-changed',
  'helper-service-stopped',
];

const noDomain = ['dns-servers-wrong', 'no-domain-controller', 'domain-trust-broken'];

/** Checks that explain an event, besides those that the articles name for it. */
const further: Readonly<Record<string, readonly string[]>> = {
  rs1006: ['under-attack', 'rdp-open-to-internet'],
  rs1035: [
    ...['remote-desktop-off-by-policy', 'remote-desktop-off', 'listener-disabled'],
    ...['port-taken-by-another', 'nothing-listens'],
  ],
  rs1036: ['port-proxied', 'port-taken-by-another', 'port-range-excluded', 'bound-to-one-adapter'],
  rs1051: ['certificate-missing', ...noCertificateMade],
  rs1054: ['bound-certificate-unfit'],
  rs1055: ['key-not-readable', 'key-file-gone', 'machine-keys-access-changed'],
  rs1057: ['key-not-readable', ...noCertificateMade],
  rs1058: noCertificateMade,
  rs1059: ['bound-certificate-unfit'],
  rs1062: ['bound-certificate-unfit'],
  rs1064: ['bound-certificate-unfit'],
  rs1070: ['logons-disabled'],
  rs1071: ['logons-disabled'],
  ra1070: ['logons-disabled'],
  ra1071: ['logons-disabled'],
  ra1068: ['grace-period-over', 'grace-period-ends-soon', 'session-host-role-unused'],
  ra1069: ['grace-period-over'],
  ra1128: ['grace-period-over', 'license-servers-in-wrong-key', 'license-server-unreachable'],
  rc140: ['under-attack'],
  sc36870: ['machine-keys-access-changed', 'bound-certificate-unfit'],
  // Not TLS alone: without a key or a certificate it does not come about either.
  sc36871: [
    ...['only-old-tls', 'key-not-readable', 'key-file-gone', 'bound-certificate-unfit'],
    'certificate-missing',
  ],
  sc36872: ['key-file-gone', 'bound-certificate-unfit', ...noCertificateMade],
  sc36874: ['every-tls-off', 'only-old-tls', 'tls12-off', 'no-usable-cipher', 'fips-on'],
  sb2056: ['broker-renamed'],
  bc1296: ['broker-renamed', 'redirected-by-broker'],
  nl3210: ['domain-trust-broken'],
  nl5719: noDomain,
  nl5722: ['domain-trust-broken'],
  nl5783: noDomain,
  gp1006: noDomain,
  gp1030: noDomain,
  gp1053: noDomain,
  gp1129: noDomain,
  ip4227: ['ports-exhausted'],
  ip4231: ['ports-exhausted'],
  rx2004: ['memory-exhausted'],
  sv2019: ['memory-exhausted'],
  sv2020: ['memory-exhausted'],
  nc6011: ['broker-renamed'],
  up1500: ['profile-broken'],
  up1508: ['profile-broken'],
  up1511: ['profile-broken'],
  up1515: ['profile-broken'],
  up1521: ['profile-broken'],
  ae1000: ['service-crashes'],
  se4625: ['under-attack', 'administrator-disabled'],
};

/** Of a service that RDP needs and that did not start, or did not stay. */
const ofServices = [
  ...['termservice-misconfigured', 'termservice-stopped', 'service-crashes', 'helper-service-stopped'],
  'broker-down',
];

const isNeeded = (service: string | undefined): boolean =>
  /^(TermService|SessionEnv|UmRdpService|CertPropSvc|KeyIso|CryptSvc|LSM|Tssdis|MSSQL\$MICROSOFT##WID)$/i.test(
    service ?? '',
  );

/** Ids of the checks that explain an event; none where no check can. */
export function causesOf({ tag, id, about }: Pick<SeenEvent, 'tag' | 'id' | 'about'>): readonly string[] {
  if (tag === 'sm') return isNeeded(about) ? ofServices : [];
  const ofArticle = articleEvents(tag, id, about).flatMap(({ checks }) => checks);
  return [...new Set([...ofArticle, ...(further[`${tag}${id}`] ?? [])])];
}

/** What the article says of it; of a number with two meanings the one of Windows' code, where that is known. */
export function articleEvents(tag: EventTag, id: number, code?: string): readonly RdpEvent[] {
  const named = rdpEvents.filter((event) => event.tag === tag && event.id === id);
  const exact = named.filter((event) => event.code === code);
  return exact.length > 0 ? exact : named;
}
