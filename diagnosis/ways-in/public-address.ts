import { publicAddresses } from '../evidence/public-addresses.ts';
import { valueIn } from '../value-in.ts';
import { isOpen } from './is-open.ts';
import type { WayInUnit } from './way-in.ts';

export const publicAddress: WayInUnit = (question, evidence) => {
  const address = valueIn(evidence, publicAddresses)?.find(({ version }) => version !== 'IPv6')?.address;
  const isKnown = question.wayIn.kind === 'public' && question.wayIn.address !== undefined;
  if (!address || !isKnown || !isOpen(question, question, evidence)) return undefined;
  return {
    id: 'public-address',
    words: {
      en: `Public address ${address}: Azure lets you through`,
      ja: `パブリック IP アドレス ${address}:Azure 側では許可されています`,
    },
    command: `mstsc /v:${address}:${question.port}`,
  };
};
