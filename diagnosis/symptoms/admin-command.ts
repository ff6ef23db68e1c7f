import { isIPv4 } from 'node:net';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { publicAddresses } from '../evidence/public-addresses.ts';
import { machineName } from '../machine-name.ts';
import { type Question, rdpPort } from '../question.ts';
import { type EvidenceById, valueIn } from '../value-in.ts';

/** How an administrator gets in without a licence, as it is typed on their own PC. */
export function adminCommand(question: Question, evidence: EvidenceById = new Map()): string {
  const address = addressFor(question, evidence);
  const name = machineName(question);
  // A name goes into a command only where no shell could read more into it.
  const host = address ?? (/^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/.test(name) ? name : '<server>');
  const port = question.port === rdpPort ? '' : `:${question.port}`;
  return `mstsc /v:${host}${port} /admin`;
}

/** The address that the person's way in leads to. */
function addressFor({ wayIn }: Question, evidence: EvidenceById): string | undefined {
  const outside = valueIn(evidence, publicAddresses)?.map(({ address }) => address) ?? [];
  const inside =
    valueIn(evidence, networkInterfaces)?.flatMap(({ ipConfigurations }) =>
      ipConfigurations.map(({ address }) => address),
    ) ?? [];
  const isFromOutside = wayIn.kind === 'public' || (wayIn.kind === 'not-told' && outside.length > 0);
  return (isFromOutside ? outside : inside).find((address) => address !== undefined && isIPv4(address));
}
