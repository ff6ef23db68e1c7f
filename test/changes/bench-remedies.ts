import { defineRemedy, type RemedyUnit } from '../../remedies/remedy.ts';
import type { Step, StepOf } from '../../remedies/step.ts';
import type { Office } from '../support/office.ts';

type Place = Pick<Office, 'vm' | 'networkSecurityGroup'>;

const remedyOf = (
  id: string,
  check: string,
  steps: readonly [Step, ...Step[]],
  more: Partial<RemedyUnit> = {},
): RemedyUnit =>
  defineRemedy({
    id,
    catalogue: 'beyond',
    fixes: [check],
    risk: 'medium',
    dropsSessions: false,
    restart: 'none',
    snapshot: 'offered',
    asks: [],
    proof: 'look',
    mayDrift: false,
    takesSeconds: 10,
    plan: () => ({ steps }),
    effect: (evidence) => evidence,
    words: {
      en: { name: `Do ${id}`, sentence: () => `Does ${id}.` },
      ja: { name: `${id} を実行する`, sentence: () => `${id} を実行します。` },
    },
    ...more,
  });

/** A rule that the office's security group does not have. */
export const openPortStep = ({ networkSecurityGroup }: Place): StepOf<'security-rule'> => ({
  kind: 'security-rule',
  rule: `${networkSecurityGroup}/securityRules/rdp-bot`,
  set: {
    priority: 310,
    access: 'Allow',
    direction: 'Inbound',
    protocol: 'Tcp',
    source: ['203.0.113.7'],
    destination: ['10.1.1.4'],
    destinationPort: ['3389'],
  },
});

export const seeScreenStep = ({ vm }: Place): Step => ({
  kind: 'boot-diagnostics',
  vm,
  set: 'on',
});

/** Two remedies whose steps the office's Azure carries out; what they are said to mend is beside the point. */
export const benchRemedies = (
  office: Place,
  more: { readonly openPort?: Partial<RemedyUnit>; readonly seeScreen?: Partial<RemedyUnit> } = {},
): readonly RemedyUnit[] => [
  remedyOf('open-port', 'vm-stopped', [openPortStep(office)], more.openPort),
  remedyOf('see-screen', 'boot-diagnostics-off', [seeScreenStep(office)], {
    risk: 'low',
    ...more.seeScreen,
  }),
];
