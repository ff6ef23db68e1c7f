import { systemReads } from '../settle/access.ts';
import { serverAuthentication } from '../settle/certificates.ts';
import { filesOf } from '../settle/files.ts';
import { localRulesCount } from '../settle/firewall.ts';
import type { Inside } from '../settle/inside.ts';
import { listenersOf } from '../settle/listeners.ts';
import { keptPorts } from '../settle/rdp-listener.ts';
import { settleServices } from '../settle/services.ts';
import type { GuestNow } from './guest-now.ts';
import { valueAt } from './primitives/registry.ts';
import { serviceNamed } from './primitives/service.ts';
import { stateOf } from './primitives/service-state.ts';
import type { Need } from './step.ts';

const anyPurpose = '2.5.29.37.0';

/** Whether a precondition holds. */
export function isMet(guest: GuestNow, need: Need): boolean {
  const inside = guest.look();
  const { roles } = inside.windows;
  switch (need.that) {
    case 'registry-is':
      return isSame(inside, need);
    case 'registry-is-not':
      return !isSame(inside, need);
    case 'service-there':
      return serviceNamed(guest, need.name) !== undefined;
    case 'service-runs':
      return stateOf(guest, need.name) === 'running';
    case 'port-usable':
      return isUsable(inside, need.port);
    case 'certificate-usable':
      return hasUsableCertificate(inside, need.thumbprint, guest.now);
    case 'not-domain-controller':
      return !roles.includes('domain-controller');
    case 'not-connection-broker':
      return !roles.includes('connection-broker');
    case 'local-rules-count':
      return localRulesCount(inside);
    case 'file-there':
      return filesOf(inside)[need.path]?.size !== undefined;
    default:
      return need satisfies never;
  }
}

type Compared = Extract<Need, { readonly data: unknown }>;

/** Texts are the same in any case; what is neither number nor text is the same as nothing. */
function isSame(inside: Inside, { data, ...place }: Compared): boolean {
  const value = valueAt(inside, place);
  if (value === null || data === null) return value === data;
  if (typeof data === 'number') return value.kind === 'DWord' && value.data === data;
  const isText = value.kind === 'String' || value.kind === 'ExpandString';
  return isText && value.data.toLowerCase() === data.toLowerCase();
}

/** Nobody but Remote Desktop listens there, and Windows keeps the port for nobody. */
function isUsable(inside: Inside, port: number): boolean {
  const own = settleServices(inside).find(({ name }) => name === 'TermService')?.pid;
  const others = listenersOf(inside).filter((one) => one.port === port && one.pid !== own);
  return others.length === 0 && !keptPorts(inside).some(({ from, to }) => from <= port && port <= to);
}

function hasUsableCertificate(inside: Inside, thumbprint: string, now: number): boolean {
  const found = inside.windows.certificates.find((one) => one.thumbprint === thumbprint);
  const key = filesOf(inside)[found?.keyFile ?? ''];
  if (!found || !key || key.size === 0 || !systemReads(key.sddl)) return false;
  const isValid = Date.parse(found.notBefore) <= now && now <= Date.parse(found.notAfter);
  return (
    isValid &&
    (found.ekus === undefined || found.ekus.some((eku) => [serverAuthentication, anyPurpose].includes(eku)))
  );
}
