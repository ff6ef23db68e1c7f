import type { Facts } from '../diagnosis/checks/port-taken-by-another.ts';
import { cannot } from './parts/cannot.ts';
import { withFacts } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { rdpListens } from './parts/rdp-listens.ts';
import { mustRun } from './parts/system-services.ts';
import { defineRemedy } from './remedy.ts';

/** The probe cuts names there: one as long as that may be the beginning of another. */
const longestName = 20;

export const stopServiceOnRdpPort = defineRemedy<Facts>({
  id: 'stop-service-on-rdp-port',
  catalogue: 'M7',
  fixes: ['port-taken-by-another'],
  risk: 'high',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 90,
  plan: (given) => {
    const service = serviceOf(given.facts);
    if (service === undefined)
      return cannot(
        'It is not one service that could be stopped. Move the other program to another port, or move RDP.',
        '停止できる単独のサービスではありません。そのプログラムか RDP のどちらかのポートを変えてください。',
      );
    if (mustRun(service))
      return cannot(
        `Windows or Azure needs the service ${service}, and the bot does not stop it. Have it moved to another port, or move RDP.`,
        `サービス ${service} は Windows か Azure に必要なため、ボットでは停止しません。そのサービスか RDP のポートを変えてください。`,
      );
    return inside(
      given,
      { do: 'need', that: 'service-runs', name: service },
      { do: 'service-state', name: service, state: 'stopped', seconds: 60 },
      { do: 'rdp-restart' },
    );
  },
  effect: (evidence) => rdpListens(withFacts(evidence, { own: '-' })),
  words: {
    en: {
      name: 'Stop the service that holds the RDP port',
      sentence: ({ facts }) =>
        `Stops the service ${serviceOf(facts) ?? '?'} on ${facts.vm}, which holds TCP ${facts.port}, and restarts Remote Desktop.`,
      mind: 'Whoever uses that service loses it. Its start type stays: with the next start of Windows it comes back and takes the port again.',
    },
    ja: {
      name: 'RDP のポートを使うサービスを停止する',
      sentence: ({ facts }) =>
        `${facts.vm} で TCP ${facts.port} を使っているサービス ${serviceOf(facts) ?? '?'} を停止し、リモート デスクトップを再起動します。`,
      mind: 'そのサービスは使えなくなります。スタートアップの種類は変えないため、Windows を再起動すると再び起動してポートを使います。',
    },
  },
});

function serviceOf({ others }: Facts): string | undefined {
  const [owner, ...furtherOwners] = others;
  const [service, ...furtherServices] = owner?.services ?? [];
  const isOne = furtherOwners.length === 0 && furtherServices.length === 0;
  const isWhole = service !== undefined && service.length < longestName && /^[A-Za-z0-9_.-]+$/.test(service);
  return isOne && isWhole ? service : undefined;
}
