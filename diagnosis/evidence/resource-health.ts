import * as z from 'zod';
import { readResourceHealth } from '../../azure/read/resource-health.ts';
import { defineEvidence } from './evidence.ts';
import { looked, machineOf } from './looked.ts';

const schema = z.object({
  /** `Available`, `Unavailable`, `Degraded` or `Unknown`. */
  state: z.string().optional(),
  title: z.string().optional(),
  summary: z.string().optional(),
  /** Such as `Unplanned`, `Planned` or `UserInitiated`. */
  reasonType: z.string().optional(),
  context: z.string().optional(),
  occurredTime: z.string().optional(),
  reportedTime: z.string().optional(),
});

export type ResourceHealthValue = Readonly<z.infer<typeof schema>>;

export const resourceHealth = defineEvidence({
  id: 'resource-health',
  part: 'azure',
  schema,
  needs: {},
  uses: {},
  permission: 'Microsoft.ResourceHealth/availabilityStatuses/read',
  deadlineMs: 40_000,
  name: { en: 'Resource Health', ja: 'リソース正常性' },
  summary: ({ state, title }) => ({
    en: [...new Set([state ?? 'not known', title])].filter(Boolean).join(', '),
    ja: [...new Set([state ?? '不明', title])].filter(Boolean).join('、'),
  }),
  command: ({ resource }) =>
    `az rest --method get --url "${resource}/providers/Microsoft.ResourceHealth/availabilityStatuses/current?api-version=2022-10-01"`,
  collect: async (look) => {
    const id = machineOf(look);
    const answer = await readResourceHealth(look.azure, id, { signal: look.signal });
    const source = { operation: 'AvailabilityStatuses_GetByResource', resource: id.text };
    return looked(look, source, answer, ({ availabilityState, occurredTime, reportedTime, ...said }) => ({
      ...said,
      state: availabilityState,
      occurredTime: occurredTime?.toISOString(),
      reportedTime: reportedTime?.toISOString(),
    }));
  },
});
