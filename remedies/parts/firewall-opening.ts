import type { GuestStep } from '../../guest/harness/step.ts';

/** Policy may take away what rules of the machine's own say: a rule more would change nothing then. */
export const localRulesCount = { do: 'need', that: 'local-rules-count' } as const satisfies GuestStep;

/** Rules of the bot's own in Windows' firewall, for exactly where the person comes from. */
export const firewallOpening = (port: number, from: string): readonly GuestStep[] => [
  localRulesCount,
  ...(['TCP', 'UDP'] as const).map(
    (protocol): GuestStep => ({
      do: 'firewall-rule-add',
      name: `RdpBot-In-${port}-${protocol}`,
      protocol,
      port,
      from: [from],
    }),
  ),
];
