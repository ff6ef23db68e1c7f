import { isIPv4, isIPv6 } from 'node:net';
import type { ProbeAnswer } from '../../guest/answer.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { redactText } from './redact-text.ts';

type Redact = (said: string, pseudonyms: Pseudonyms) => string;

/** Programs and services that Windows itself brings, and nobody. */
const ofWindows =
  /^(-|svchost|System|lsass|services|winlogon|LogonUI|WmiPrvSE|MsMpEng|Idle|T|TermService|SessionEnv|UmRdpService|MpsSvc|BFE|Dhcp|Dnscache|Netlogon|CryptSvc|KeyIso|CertPropSvc|RpcSs|RpcEptMapper|LSM|Winmgmt|W32Time|ProfSvc|NlaSvc|nsi|gpsvc|EventLog|LanmanWorkstation|iphlpsvc|Tssdis|TScPubRPC|RDMS|TermServLicensing|TSGateway|MSSQL\$MICROSOFT##WID)$/i;

const program: Redact = (name, { name: other }) => (name === '' || ofWindows.test(name) ? name : other(name));

/** A machine's short name is the same with and without its domain. */
const host: Redact = (said, pseudonyms) => {
  if (said === '' || said === '-') return said;
  if (isIPv4(said) || isIPv6(said)) return redactText(said, pseudonyms);
  const [short = '', ...domain] = said.split('.');
  return [short, domain.join('.')]
    .filter((part) => part !== '')
    .map(pseudonyms.name)
    .join('.');
};

/** Each item by itself: what stands between them can look like a part of an address. */
const each =
  (between: RegExp, redact: Redact): Redact =>
  (said, pseudonyms) =>
    said
      .split(new RegExp(`(${between.source})`))
      .map((part, index) => (index % 2 === 1 ? part : redact(part, pseudonyms)))
      .join('');

const masked: Redact = (said, pseudonyms) => (/^255\./.test(said) ? said : redactText(said, pseudonyms));

const addresses = each(/[ ,@/]/, masked);

const hosts = each(/[ ;,]/, host);

const reached: Redact = (said, pseudonyms) =>
  said.replace(/(^| )([^ =]+)=/g, (_, blank: string, name: string) => `${blank}${host(name, pseudonyms)}=`);

const thumbprints: Redact = (said, { digits }) =>
  said.replace(/\b[0-9a-f]{8}\b/gi, (thumb) => digits(`thumbprint ${thumb}`, 8));

const accounts: Redact = (said, { digits }) =>
  said.replace(/S-1-5-21-\d+-\d+-\d+/g, (sid) => {
    const parts = [0, 8, 16].map((at) => Number.parseInt(digits(`sid ${sid}`, 24).slice(at, at + 8), 16));
    return `S-1-5-21-${parts.join('-')}`;
  });

/** Windows says a name where it has no SID for it. */
const holders = each(/,/, (who, pseudonyms) =>
  who === '' || /^(b\d+|e|S-1-[\d-]+)$/.test(who) ? accounts(who, pseudonyms) : pseudonyms.name(who),
);

/** What an event is about that is nobody's: a status, and Schannel's own side. */
const saysNothing = /^([0-9a-f]{8}|client)$/;

/** `status/errorcode/dhcp/addresses/gateways/dns/driver/mac`. */
const adapter: Redact = (said, pseudonyms) => {
  const parts = said.split('/');
  const mac = parts.pop() ?? '';
  const other = mac === '' ? '' : pseudonyms.mac(mac).replaceAll('-', '').toUpperCase();
  return [...parts.map((part) => addresses(part, pseudonyms)), other].join('/');
};

/** Store, action, active and profiles stay, and so do the rules that Windows brings. */
const rule: Redact = (said, pseudonyms) =>
  said.replace(/^(\S+ \S+ )(.+) (\S+)$/, (_, kind: string, name: string, remote: string) => {
    const known = /^(RemoteDesktop|RDP-|RemoteAssistance|@FirewallAPI)/i.test(name);
    return `${kind}${known ? name : pseudonyms.name(name)} ${addresses(remote, pseudonyms)}`;
  });

const hidden: Redact = () => '[redacted]';

/** What stands where in the facts; a text that is not named here is searched for addresses and ids like any. */
const inFact: Readonly<Record<string, Redact>> = {
  cn: host,
  'dom.n': host,
  'lic.s': hosts,
  'lic.w': hosts,
  'pol.ls': hosts,
  'pol.tn': (said, { name }) => name(said),
  'tss.ls': hosts,
  'brk.l': hosts,
  'tcp.ip': hidden,
  lsr: reached,
  brr: reached,
  dll: hidden,
  own: each(/[,:+]/, (part, pseudonyms) => (/^\d+$/.test(part) ? part : program(part, pseudonyms))),
  top: each(/[ ]/, (part, pseudonyms) => {
    const cut = part.lastIndexOf(':');
    return `${program(part.slice(0, cut), pseudonyms)}${part.slice(cut)}`;
  }),
  la: addresses,
  rt: addresses,
  prt: addresses,
  nic: adapter,
  'fwr.r': rule,
  rd: thumbprints,
  bnd: thumbprints,
  ssc: thumbprints,
  gs: thumbprints,
  hs: (said, pseudonyms) =>
    said.replace(/[0-9a-f]{8}$/i, (thumb) => (said.includes('!') ? thumb : thumbprints(thumb, pseudonyms))),
  mk: accounts,
  'ur.a': holders,
  'ur.d': holders,
  'ur.n': holders,
  'ur.w': holders,
};

/** What Windows said, with others in the place of names, addresses and accounts: judged as before. */
export function redactGuest(answer: ProbeAnswer, pseudonyms: Pseudonyms): ProbeAnswer {
  const facts = Object.entries(answer.f).map(([key, value]) => [key, redacted(value, key)]);
  return { ...answer, f: Object.fromEntries(facts) };

  function redacted(value: unknown, place: string): unknown {
    if (typeof value === 'string') return (inFact[place] ?? redactText)(value, pseudonyms);
    if (Array.isArray(value)) return value.map((item) => redacted(item, place));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, member]) => [
      place === 'ev.n' ? eventName(name) : name,
      redacted(member, `${place}.${name}`),
    ]);
    return Object.fromEntries(entries);
  }

  /** Such as `sm7031.TermService`: what it is about may be somebody's own program. */
  function eventName(name: string): string {
    const [, event = name, about] = /^(\w+)\.(.*)$/s.exec(name) ?? [];
    if (about === undefined) return event;
    return `${event}.${saysNothing.test(about) ? about : program(about, pseudonyms)}`;
  }
}
