import { parseResourceId } from '../../base/resource-id.ts';
import { factOf } from '../../guest/answer.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { guest } from '../evidence/guest.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { publicAddresses } from '../evidence/public-addresses.ts';
import { machineIn } from '../judge.ts';
import { type EvidenceById, valueIn } from '../value-in.ts';
import type { GuideTarget } from './guide.ts';

/** What a diagnosis knows of the machine that a guide is followed for. */
export function guideTarget({ question, evidence: looks }: Diagnosis): GuideTarget {
  const vm = parseResourceId(question.vm);
  if (!vm) throw new Error(`${question.vm} was diagnosed, and it is no resource id.`);
  const evidence: EvidenceById = new Map(looks.map((look) => [look.id, look.evidence]));
  const os = machineIn(evidence)?.osType;
  const privateAddress = valueIn(evidence, networkInterfaces)?.[0]?.ipConfigurations[0]?.address;
  const publicAddress = valueIn(evidence, publicAddresses)?.find(
    ({ version }) => version !== 'IPv6',
  )?.address;
  const { kind } = question.wayIn;
  const inner = kind === 'private' || kind === 'jump-host';
  // Whoever did not tell gets in somehow, and without a public address only by the private one.
  const outer = kind === 'not-told' ? (publicAddress ?? privateAddress) : publicAddress;
  const address = inner ? privateAddress : outer;
  const answer = valueIn(evidence, guest);
  const inDomain = answer && knownValue(factOf(answer, 'domain'))?.joined;
  return {
    vm,
    port: question.port,
    ...(os === undefined ? {} : { os }),
    ...(address === undefined ? {} : { address }),
    ...(privateAddress === undefined ? {} : { privateAddress }),
    ...(inDomain === undefined ? {} : { inDomain }),
  };
}
