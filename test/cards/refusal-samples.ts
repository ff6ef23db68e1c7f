import type { Language } from '../../base/language.ts';
import {
  approvalRefusals,
  askRefusals,
  changeStops,
  probeRefusals,
  requestRefusals,
} from '../../base/reasons.ts';
import { refusalCard } from '../../cards/refusal-card.ts';

const reasons = [...askRefusals, ...probeRefusals, ...changeStops, ...requestRefusals, ...approvalRefusals];

const group = '/subscriptions/s/resourceGroups/rg-net';

export const refusalSamples = [
  ...reasons.map((reason) => ({
    card: 'refusal-card',
    variant: reason as string,
    build: (language: Language) => refusalCard(language, reason, { because: '<b>**Friday**</b>' }),
  })),
  {
    card: 'refusal-card',
    variant: 'what is missing in Azure',
    build: (language: Language) =>
      refusalCard(language, 'not-yours-in-azure', {
        missing: [
          {
            action: 'Microsoft.Network/networkSecurityGroups/securityRules/write',
            resource: `${group}/providers/Microsoft.Network/networkSecurityGroups/nsg-app/securityRules/r`,
          },
        ],
        roles: ['Network Contributor'],
      }),
  },
];
