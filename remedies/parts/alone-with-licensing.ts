import type { RemedyCase } from '../remedy.ts';
import { knownOf } from './known-of.ts';

/** A session host that is its own licence server, outside of any domain, where hardly another one would name it. */
export const isAloneWithLicensing = ({ fact }: Pick<RemedyCase, 'fact'>): boolean =>
  knownOf(fact('roles'))?.licensing === true && knownOf(fact('domain'))?.joined === false;
