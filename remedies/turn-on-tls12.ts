import type { TlsCase } from '../diagnosis/inside/tls-case.ts';
import type { EvidenceById } from '../diagnosis/value-in.ts';
import type { GuestStep } from '../guest/harness/step.ts';
import { dword } from './parts/dword.ts';
import { withFacts } from './parts/effects.ts';
import { insideThenRestart } from './parts/inside-then-restart.ts';
import { restarted } from './parts/machine-effects.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

type Side = { readonly key: string; readonly place: number };

export const turnOnTls12 = defineRemedy<TlsCase>({
  id: 'turn-on-tls12',
  catalogue: 'M26',
  fixes: ['tls12-off', 'every-tls-off', 'only-old-tls'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'step',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 240,
  plan: (given) => insideThenRestart(given, ...sidesOff(given.facts).flatMap(turnOn)),
  effect: (evidence, { facts }) => restarted(withProtocols(evidence, sidesOff(facts))),
  words: {
    en: {
      name: 'Turn on TLS 1.2',
      sentence: ({ facts: { vm } }) =>
        `Turns TLS 1.2 on again on ${vm}, and TLS 1.3 where it was switched off, then restarts the machine.`,
      mind: 'TLS 1.0 and 1.1 stay as they are: they are no longer safe, and clients of today do not need them.',
    },
    ja: {
      name: 'TLS 1.2 を有効にする',
      sentence: ({ facts: { vm } }) =>
        `${vm} の TLS 1.2(無効にされていれば TLS 1.3 も)を有効に戻し、マシンを再起動します。`,
      mind: 'TLS 1.0 と 1.1 は安全ではなく、現在のクライアントには不要なため、変更しません。',
    },
  },
});

/** What somebody switched off, and where it stands in what the probe says of protocols. */
const sidesOff = ({ protocols: { tls12, tls13 } }: TlsCase): readonly Side[] => {
  const sides = [
    { key: 'TLS 1.2\\Server', place: 6, is: tls12.server },
    { key: 'TLS 1.2\\Client', place: 7, is: tls12.client },
    { key: 'TLS 1.3\\Server', place: 8, is: tls13.server },
    { key: 'TLS 1.3\\Client', place: 9, is: tls13.client },
  ];
  return sides.filter(({ is }) => is === 'off' || is === 'off-by-default');
};

const turnOn = ({ key }: Side): readonly GuestStep[] => [
  dword(`${registryKeys.protocols}\\${key}`, 'Enabled', 1),
  dword(`${registryKeys.protocols}\\${key}`, 'DisabledByDefault', 0),
];

const withProtocols = (evidence: EvidenceById, on: readonly Side[]): EvidenceById =>
  withFacts(evidence, ({ tls }) => {
    const places = new Set(on.map(({ place }) => place));
    return { tls: [...String(tls)].map((state, place) => (places.has(place) ? '1' : state)).join('') };
  });
