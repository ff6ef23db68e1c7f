import { type Operation, ok } from '../wire/operation.ts';

export const tenants: readonly Operation[] = [
  {
    id: 'Tenants_List',
    method: 'GET',
    path: '/tenants',
    handle: ({ world: { tenantId } }) =>
      ok({
        value: [
          {
            id: `/tenants/${tenantId}`,
            tenantId,
            countryCode: 'JP',
            displayName: 'Practice',
            domains: ['practice.example'],
            defaultDomain: 'practice.example',
            tenantCategory: 'Home',
          },
        ],
      }),
  },
];
