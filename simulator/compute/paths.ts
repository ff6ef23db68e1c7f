import { type Call, param } from '../wire/operation.ts';

export const inSubscription = '/subscriptions/{subscription}/providers/Microsoft.Compute';
export const inGroup = '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute';
export const atMachine = `${inGroup}/virtualMachines/{vm}`;

export const subscriptionOf = (call: Call): string => `/subscriptions/${param(call, 'subscription')}`;

export const groupOf = (call: Call): string =>
  `${subscriptionOf(call)}/resourceGroups/${param(call, 'group')}`;

/** The group part of an id, for resources that are made beside another one. */
export const groupIn = (id: string): string => id.replace(/\/providers\/.*$/i, '');

export const nameIn = (id: string): string => id.split('/').at(-1) ?? '';

/** The compute provider often answers with the group in capitals, however it was spelled when the resource was made. */
export const inCapitals = (id: string): string =>
  id.replace(
    /(\/resourceGroups\/)([^/]+)/i,
    (_, before: string, group: string) => before + group.toUpperCase(),
  );
