import type { EvidenceById } from '../../diagnosis/value-in.ts';
import { type Answer, withFacts, withUntriedHandshake } from './effects.ts';

/**
 * Remote Desktop listens, where nothing that was seen keeps it from that. Whether it can prove who it is then shows
 * only once somebody tries.
 */
export const rdpListens = (evidence: EvidenceById): EvidenceById =>
  withUntriedHandshake(
    withFacts(evidence, (f) =>
      mayListen(f) ? { own: '1:svchost:TermService', tpid: 1, la: '0.0.0.0,::', qw: 'rdp-tcp' } : {},
    ),
  );

const mayListen = ({ svc, ts, tcp, pol, own, xr, safe }: Answer['f']): boolean => {
  const byPolicy = field(pol, 'dn');
  return (
    / TermService=R/.test(` ${String(svc)}`) &&
    (byPolicy ?? field(ts, 'dn')) === 0 &&
    field(ts, 'te') !== 0 &&
    tcp !== undefined &&
    field(tcp, 'ew') !== 0 &&
    (field(tcp, 'la') ?? 0) === 0 &&
    (own === undefined || own === '-' || own === '') &&
    xr === undefined &&
    safe === undefined
  );
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
