import { factOf } from '../../guest/answer.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { guest } from '../evidence/guest.ts';
import { loadBalancer } from '../evidence/load-balancer.ts';
import { publicAddresses } from '../evidence/public-addresses.ts';
import { rdpPort } from '../question.ts';
import { seenIn } from './seen-in.ts';

/** The ports at which the person's client comes to Remote Desktop; undefined where nothing that was seen shows it. */
export function portsThatLead(diagnosis: Diagnosis): readonly number[] | undefined {
  const { kind } = diagnosis.question.wayIn;
  if (kind === 'bastion') return undefined;
  const listens = listeningPort(diagnosis);
  const direct = listens === undefined ? [] : [listens];
  if (kind === 'private' || kind === 'jump-host') return listens === undefined ? undefined : direct;
  const rules = seenIn(diagnosis, loadBalancer);
  const addresses = seenIn(diagnosis, publicAddresses);
  if (!rules || !addresses) return undefined;
  const forwarded = rules.flatMap(({ frontendPort, backendPort }) =>
    frontendPort !== undefined && backendPort === (listens ?? rdpPort) ? [frontendPort] : [],
  );
  const isDirect = addresses.length > 0 || kind === 'not-told';
  if (isDirect && listens === undefined) return undefined;
  const ports = [...new Set([...(isDirect ? direct : []), ...forwarded])];
  return ports.length === 0 ? undefined : ports;
}

/** The port on which Windows is set to listen; undefined where it was not read. */
function listeningPort(diagnosis: Diagnosis): number | undefined {
  const answer = seenIn(diagnosis, guest);
  const settings = answer && factOf(answer, 'listenerSettings');
  if (settings?.state !== 'value') return undefined;
  return settings.value.port ?? rdpPort;
}
