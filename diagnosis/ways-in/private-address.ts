import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { valueIn } from '../value-in.ts';
import { isOpen } from './is-open.ts';
import type { WayInUnit } from './way-in.ts';

export const privateAddress: WayInUnit = (question, evidence) => {
  const address = valueIn(evidence, networkInterfaces)?.[0]?.ipConfigurations[0]?.address;
  const { kind } = question.wayIn;
  if (!address || (kind !== 'private' && kind !== 'jump-host')) return undefined;
  if (!isOpen(question, question, evidence)) return undefined;
  const words =
    kind === 'private'
      ? {
          en: `Private address ${address}: Azure lets you through`,
          ja: `プライベート IP アドレス ${address}:Azure 側では許可されています`,
        }
      : {
          en: `From the jump host to ${address}: Azure lets you through`,
          ja: `踏み台から ${address}:Azure 側では許可されています`,
        };
  return { id: 'private-address', words, command: `mstsc /v:${address}:${question.port}` };
};
