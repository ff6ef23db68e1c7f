import type { EvidenceById } from '../../diagnosis/value-in.ts';
import { withFacts, withValuesOf } from './effects.ts';
import { windowsRule, withOnlyRule } from './firewall-effects.ts';
import { rdpListens } from './rdp-listens.ts';

/**
 * Remote Desktop listens on another port. What was seen of the port, such as who holds it, was about the one before;
 * that the new one is free is a need of the change. `from`: where the bot's own rule lets people come from.
 */
export const withPort = (evidence: EvidenceById, port: number, from: string | undefined): EvidenceById => {
  const moved = withFacts(withValuesOf(evidence, 'tcp', { pn: port }), { own: '-', xr: undefined });
  const rule =
    from === undefined ? { name: windowsRule, from: '*' } : { name: `RdpBot-In-${port}-TCP`, from };
  return rdpListens(withOnlyRule(moved, rule));
};
