import * as z from 'zod';
import { readActivityLog } from '../../azure/read/activity-log.ts';
import { groupOf, type ResourceId, resourceKey } from '../../base/resource-id.ts';
import { defineEvidence, isMissing } from './evidence.ts';
import { activityChange, foldEvents } from './fold-events.ts';
import { becauseOf, idsOf, machineOf, missing, namesNoResource, seen } from './looked.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { virtualMachine } from './virtual-machine.ts';
import { virtualNetwork } from './virtual-network.ts';

const schema = z.object({
  since: z.string(),
  until: z.string(),
  /** What was asked about; an entry about a part of one, such as a rule, counts as well. */
  resources: z.array(z.string()),
  /** Newest first. */
  events: z.array(activityChange),
  /** How many older ones are left out. */
  more: z.number(),
});

export type ActivityLogValue = Readonly<z.infer<typeof schema>>;

const hours = 72;

/** Changes of the machine and of what belongs to its network. */
export const activityLog = defineEvidence({
  id: 'activity-log',
  part: 'azure',
  schema,
  needs: { virtualMachine },
  uses: { networkInterfaces, virtualNetwork },
  permission: 'Microsoft.Insights/eventtypes/values/read',
  deadlineMs: 70_000,
  name: { en: 'Activity Log', ja: 'アクティビティ ログ' },
  summary: ({ events, more }) => {
    const count = events.length + more;
    return {
      en: `${count === 1 ? '1 change' : `${count} changes`} in ${hours} h`,
      ja: `${hours} 時間以内の変更 ${count} 件`,
    };
  },
  command: ({ resource }) => `az monitor activity-log list --resource-id "${resource}" --offset ${hours}h`,
  collect: async (look, given) => {
    const { azure, signal } = look;
    const vm = machineOf(look);
    const interfaces = isMissing(given.networkInterfaces) ? [] : given.networkInterfaces.value;
    const configurations = interfaces.flatMap(({ ipConfigurations }) => ipConfigurations);
    const subnets = (isMissing(given.virtualNetwork) ? [] : given.virtualNetwork.value.subnets).filter(
      ({ id }) => configurations.some(({ subnet }) => resourceKey(subnet ?? '') === resourceKey(id)),
    );
    const about = distinct([
      vm.text,
      ...given.virtualMachine.networkInterfaces,
      ...interfaces.map(({ networkSecurityGroup }) => networkSecurityGroup),
      ...configurations.map(({ publicAddress }) => publicAddress),
      ...subnets.flatMap(({ networkSecurityGroup, routeTable }) => [networkSecurityGroup, routeTable]),
    ]);
    const ids = idsOf(about);
    if (!ids) return namesNoResource('The machine names something that is no resource.');
    const until = new Date(azure.clock.now());
    const since = new Date(until.getTime() - hours * 3_600_000);
    const answers = await Promise.all(
      onePerGroup(ids).map((id) => readActivityLog(azure, { group: id, since, until }, { signal })),
    );
    const failed = answers.find((answer) => !answer.ok);
    if (failed) return missing(becauseOf(failed.failure));
    const events = answers.flatMap((answer) => (answer.ok ? answer.value : []));
    return seen(
      look,
      { operation: 'ActivityLogs_List', resource: vm.text },
      {
        since: since.toISOString(),
        until: until.toISOString(),
        resources: about,
        ...foldEvents(events, about),
      },
    );
  },
});

const distinct = (ids: readonly (string | undefined)[]): string[] => [
  ...new Map(ids.flatMap((id) => (id === undefined ? [] : [[resourceKey(id), id] as const]))).values(),
];

/** Azure takes one group a question. */
const onePerGroup = (ids: readonly ResourceId[]): readonly ResourceId[] => [
  ...new Map(ids.map((id) => [`${id.subscription}/${groupOf(id)}`.toLowerCase(), id])).values(),
];
