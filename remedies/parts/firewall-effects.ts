import type { EvidenceById } from '../../diagnosis/value-in.ts';
import { withFacts } from './effects.ts';

/** What the probe says of inbound rules about the RDP port. */
type Rules = {
  readonly a: number;
  readonly b: number;
  readonly o: number;
  readonly r?: readonly string[];
};

/** Rules about the RDP port as they are then. */
const withRules = (evidence: EvidenceById, change: (rules: Rules) => Rules): EvidenceById =>
  withFacts(evidence, ({ fwr }) =>
    // The schema of the fact says the same; where it was not told there is nothing to change.
    fwr === undefined ? {} : { fwr: change(fwr as Rules) },
  );

/** The bot's own rule allows one place, in every profile. */
export const withAllowRule = (evidence: EvidenceById, port: number, from: string): EvidenceById =>
  withRules(evidence, (rules) => ({
    ...rules,
    a: rules.a + 1,
    r: [allows(`RdpBot-In-${port}-TCP`, from), ...(rules.r ?? [])],
  }));

/** No rule is about the RDP port but this one: Remote Desktop has just come to it. */
export const withOnlyRule = (
  evidence: EvidenceById,
  { name, from }: { readonly name: string; readonly from: string },
): EvidenceById => withRules(evidence, () => ({ a: 1, b: 0, o: 0, r: [allows(name, from)] }));

const allows = (name: string, from: string): string => `0A1 7 ${name} ${from}`;

/** Name of the rule that Windows ships for TCP. */
export const windowsRule = 'RemoteDesktop-UserMode-In-TCP';

const isOff = (rule: string): boolean => rule.startsWith('0A0 ') && rule.split(' ')[2] === windowsRule;

/** Windows' own rule is on, for the profile that is in use. */
export function withGroupOn(evidence: EvidenceById): EvidenceById {
  const on = withRules(evidence, ({ a, b, o, r = [] }) => {
    const switched = r.filter(isOff).length;
    const now = r.map((rule) => (isOff(rule) ? rule.replace(/^0A0 \d/, '0A1 7') : rule));
    return { a: a + switched, b, o: o - switched, r: now };
  });
  return withFacts(on, ({ fwc }) => ({ fwc: String(fwc).replace(/\/[01?]$/, '/1') }));
}

/** Rules that blocked, by the ids that Windows gave them, are off. */
export const withoutBlocks = (evidence: EvidenceById, ids: readonly string[]): EvidenceById =>
  withRules(evidence, ({ a, b, o, r = [] }) => {
    const isOne = (rule: string): boolean =>
      rule.startsWith('0B1 ') && ids.includes(rule.split(' ')[2] ?? '');
    const count = r.filter(isOne).length;
    const now = r.map((rule) => (isOne(rule) ? rule.replace('0B1', '0B0') : rule));
    return { a, b: b - count, o: o + count, r: now };
  });

const letters = { domain: 'D', private: 'P', public: 'U' } as const;

/** Exceptions are accepted again in these profiles. */
export const withExceptions = (
  evidence: EvidenceById,
  profiles: readonly (keyof typeof letters)[],
): EvidenceById =>
  withFacts(evidence, ({ fwp, fwc }) => ({
    fwp: profiles.reduce(
      (said, profile) => said.replace(new RegExp(`(${letters[profile]}:..).`), '$10'),
      String(fwp),
    ),
    fwc: String(fwc).replace('/2/', '/0/'),
  }));
