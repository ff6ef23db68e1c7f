import { createHash } from 'node:crypto';
import { keys } from '../product/keys.ts';
import { bytesAt, textAt } from '../windows/registry.ts';
import type { Certificate } from '../windows/windows.ts';
import { networkServiceAdds, networkServiceReads } from './access.ts';
import { filesOf, machineKeys, rdpKeyFile } from './files.ts';
import type { Inside } from './inside.ts';
import { type SettledService, serviceRuns } from './services.ts';

const day = 24 * 3600_000;
const usualStore = 'Remote Desktop';
export const serverAuthentication = '1.3.6.1.5.5.7.3.1';

/** Why Windows could not make or renew its own certificate: the status codes of events 1057 and 1058. */
export type MakingFailed = { readonly event: 1057 | 1058; readonly status: string };

export type SettledCertificates = {
  /** The store in which Windows keeps its own, by the name that it has now. */
  readonly storeName: string;
  readonly own: readonly Certificate[];
  readonly makingFailed?: MakingFailed;
  /** What the listener shows to clients. */
  readonly shown?: Certificate;
  /** Why there is nothing to show, or why what there is does not work. */
  readonly trouble?: Trouble;
};

export type Trouble =
  | 'none'
  | 'bound-not-found'
  | 'bound-without-key'
  | 'bound-for-another-purpose'
  | 'key-not-readable';

/** Which certificate the listener has, after Windows has done what it does about it by itself. */
export function settleCertificates(
  inside: Inside,
  services: readonly SettledService[],
  now: number,
): SettledCertificates {
  const storeName = textAt(inside.registry, keys.winStations, 'SelfSignedCertStore') ?? usualStore;
  const made = ownCertificates(inside, services, now);
  const bound = bytesAt(inside.registry, keys.rdpTcp, 'SSLCertificateSHA1Hash');
  const all = { storeName, ...made };
  if (bound === undefined)
    return { ...all, ...usable(inside, storeName === usualStore ? made.own[0] : undefined) };
  const found = [...inside.windows.certificates, ...made.own].find(({ thumbprint }) => thumbprint === bound);
  if (!found) return { ...all, trouble: 'bound-not-found' };
  if (found.keyFile === undefined) return { ...all, trouble: 'bound-without-key' };
  if (found.ekus && !found.ekus.includes(serverAuthentication))
    return { ...all, trouble: 'bound-for-another-purpose' };
  return { ...all, ...usable(inside, found) };
}

function usable(
  inside: Inside,
  certificate: Certificate | undefined,
): Pick<SettledCertificates, 'shown' | 'trouble'> {
  if (!certificate) return { trouble: 'none' };
  const file = filesOf(inside)[certificate.keyFile ?? ''];
  const opens = file !== undefined && file.size !== 0 && networkServiceReads(file.sddl);
  return { shown: certificate, ...(opens ? {} : { trouble: 'key-not-readable' }) };
}

/** What Windows keeps in its own store: it makes one where none is, and another in place of an expired one. */
function ownCertificates(
  inside: Inside,
  services: readonly SettledService[],
  now: number,
): { readonly own: readonly Certificate[]; readonly makingFailed?: MakingFailed } {
  const kept = inside.windows.remoteDesktopCertificates;
  if (!kept) return { own: [selfSigned(inside, now)] };
  const [current] = kept;
  const hasExpired = current !== undefined && Date.parse(current.notAfter) < now;
  if (current && !hasExpired) return { own: kept };
  // Without the service nobody tries, so nothing fails.
  if (!serviceRuns(services, 'SessionEnv')) return { own: kept };
  const makingFailed = makingFails(inside, hasExpired);
  return makingFailed ? { own: kept, makingFailed } : { own: [selfSigned(inside, now)] };
}

function makingFails(inside: Inside, replaces: boolean): MakingFailed | undefined {
  if (inside.windows.gaveUpOnCertificate) return { event: replaces ? 1058 : 1057, status: '80070005' };
  const files = filesOf(inside);
  // A key that is there and empty can be neither used nor made again.
  if (files[rdpKeyFile(inside)]?.size === 0) return { event: 1058, status: '8009000f' };
  if (networkServiceAdds(files[machineKeys]?.sddl ?? '')) return undefined;
  if (replaces) return { event: 1058, status: '80070005' };
  // The container's file is still there and cannot be used: that is what "object already exists" says.
  return files[rdpKeyFile(inside)]
    ? { event: 1058, status: '8009000f' }
    : { event: 1057, status: '80090016' };
}

const lifetime = 182 * day;
const renewedEvery = 150 * day;

/** Windows' own certificate; a healthy one is always at least a month from its end. */
export function selfSigned(inside: Pick<Inside, 'windows' | 'computerName'>, now: number): Certificate {
  const installed = Date.parse(inside.windows.installedAt);
  const renewals = Math.max(0, Math.floor((now - installed) / renewedEvery));
  return selfSignedFrom(inside, installed + renewals * renewedEvery);
}

export function selfSignedFrom(
  { windows, computerName }: Pick<Inside, 'windows' | 'computerName'>,
  from: number,
): Certificate {
  const host = windows.domain ? `${computerName}.${windows.domain.name}` : computerName;
  return {
    thumbprint: thumbprintOf(`${host} ${from}`),
    subject: `CN=${host}`,
    issuer: `CN=${host}`,
    notBefore: new Date(from).toISOString(),
    notAfter: new Date(from + lifetime).toISOString(),
    ekus: [serverAuthentication],
    keyFile: rdpKeyFile({ computerName }),
  };
}

export const thumbprintOf = (seed: string): string =>
  createHash('sha1').update(seed).digest('hex').toUpperCase();
