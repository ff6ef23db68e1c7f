import type { EvidenceById } from '../../diagnosis/value-in.ts';
import { withFacts, withUntriedHandshake } from './effects.ts';

/** Windows gives it half a year. Its thumbprint is not known before it is there. */
const newOne = {
  rd: '00000000:182:31:1:1',
  bnd: '-',
  ssc: '00000000:Remote Desktop',
  gs: '1/0/0/0/00000000',
  mkf: '24:2400',
};

/** Windows made itself a certificate, with a new key that the service may read. */
export const withNewCertificate = (evidence: EvidenceById): EvidenceById =>
  withUntriedHandshake(withFacts(evidence, newOne));

/** Windows uses what it keeps in its own store; where nothing there is of use, it makes a new one. */
export const withOwnCertificate = (evidence: EvidenceById): EvidenceById =>
  withUntriedHandshake(
    withFacts(evidence, ({ rd }) => {
      const own = String(rd).split(',').find(isUsable)?.slice(0, 8);
      if (own === undefined) return newOne;
      return { bnd: '-', ssc: `${own}:Remote Desktop`, gs: `1/0/0/0/${own}` };
    }),
  );

/** Windows' own, not expired, with a key that opens. */
const isUsable = (entry: string): boolean => /^[0-9a-f]{8}:\d+:31:[n1]:1$/.test(entry);

/** The service may read the keys that Windows made for it, and Windows itself may write them. */
export const withReadableKey = (evidence: EvidenceById): EvidenceById =>
  withUntriedHandshake(
    withFacts(evidence, ({ rd, mkf }) => ({
      rd: each(rd, (entry) => entry.replace(/^(\w+:-?\d+):\d+:(\w:1)$/, '$1:31:$2')),
      mkf: each(mkf, (entry) => entry.replace(/^\d+:/, '24:')),
    })),
  );

const each = (list: unknown, change: (entry: string) => string): unknown =>
  typeof list === 'string' ? list.split(',').map(change).join(',') : list;
