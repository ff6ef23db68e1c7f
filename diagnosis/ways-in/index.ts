import type { WayInNow } from '../diagnosis.ts';
import { machineIn } from '../judge.ts';
import { natureOf } from '../nature.ts';
import type { Question } from '../question.ts';
import type { EvidenceById } from '../value-in.ts';
import { bastion } from './bastion.ts';
import { natPort } from './nat-port.ts';
import { privateAddress } from './private-address.ts';
import { publicAddress } from './public-address.ts';
import { serialConsole } from './serial-console.ts';
import type { WayInUnit } from './way-in.ts';

/** The most comfortable one first. */
const waysIn: readonly WayInUnit[] = [publicAddress, natPort, privateAddress, bastion, serialConsole];

/** What works already, by the evidence alone. */
export function waysInNow(question: Question, evidence: EvidenceById): readonly WayInNow[] {
  const nature = natureOf(machineIn(evidence));
  if (nature === 'linux' || nature === 'session-host') return [];
  return waysIn.flatMap((way) => way(question, evidence) ?? []);
}
