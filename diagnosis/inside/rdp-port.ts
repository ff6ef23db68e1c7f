import { type FactState, knownValue } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import { rdpPort } from '../question.ts';

/** The port on which Windows is set to listen. */
export const rdpPortOf = (listener: FactState<FactValue<'listenerSettings'>>): number =>
  knownValue(listener)?.port ?? rdpPort;
