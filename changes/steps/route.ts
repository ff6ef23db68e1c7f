import { deleteRoute, type NewRoute, newRoute, writeRoute } from '../../azure/change/route.ts';
import { readRoute } from '../../azure/read/route-table.ts';
import { failure, success } from '../../base/result.ts';
import type { StepOf } from '../../remedies/step.ts';
import { defineNamedPart } from './named-part.ts';

export const route = defineNamedPart<StepOf<'route'>, NewRoute>({
  kind: 'route',
  type: 'Microsoft.Network/routeTables/routes',
  schema: newRoute,
  id: (step) => step.route,
  wanted: ({ set }) => set,
  with: (step, set) => ({ ...step, set }),
  read: async (azure, id) => {
    const read = await readRoute(azure, id);
    if (!read.ok) return read;
    const { addressPrefix, nextHopType, nextHopIpAddress, etag } = read.value;
    const value = newRoute.safeParse({
      addressPrefix,
      nextHopType,
      ...(nextHopIpAddress === undefined ? {} : { nextHopIpAddress }),
    });
    // What we could not put back we do not touch.
    if (!value.success) return failure({ operation: 'Routes_Get', reason: 'malformed', message: '' });
    return success({ value: value.data, etag });
  },
  write: (azure, id, { value, ...options }) => writeRoute(azure, id, { ...options, route: value }),
  remove: deleteRoute,
});
