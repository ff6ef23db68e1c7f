import type { Budget } from './bucket.ts';
import type { Charge } from './operation.ts';

/** A budget of the compute provider, in the order in which Azure's header names them. */
export type ComputePolicy = {
  readonly name: string;
  /** What has a bucket of its own, beside the subscription: a VM or an operation, or the region alone. */
  readonly per: 'resource' | 'region';
  readonly budget: Budget;
};

export type ComputeCharge = Exclude<Charge, 'Network' | 'ResourceGraph'>;

const perMinute = (most: number, again: number): Budget => ({ most, again, seconds: 60 });

const ofMachine = (group: string): readonly ComputePolicy[] => [
  { name: `${group}SubscriptionMaximum`, per: 'region', budget: perMinute(1_500, 500) },
  { name: `${group}Resource`, per: 'resource', budget: perMinute(12, 4) },
];

const in3And30Minutes = (group: string, short: number, long: number): readonly ComputePolicy[] => [
  { name: `${group}3Min`, per: 'region', budget: { most: short, again: short, seconds: 180 } },
  { name: `${group}30Min`, per: 'region', budget: { most: long, again: long, seconds: 1_800 } },
];

/** https://learn.microsoft.com/azure/virtual-machines/compute-throttling-limits */
export const computePolicies: Readonly<Record<ComputeCharge, readonly ComputePolicy[]>> = {
  LowCostGet: [
    { name: 'LowCostGetSubscriptionMaximum', per: 'region', budget: perMinute(24_000, 8_000) },
    { name: 'LowCostGetResource', per: 'resource', budget: perMinute(36, 12) },
  ],
  HighCostGet: [{ name: 'HighCostGetSubscriptionMaximum', per: 'region', budget: perMinute(900, 300) }],
  UpdateVM: ofMachine('UpdateVM'),
  PutVM: ofMachine('PutVM'),
  DeleteVM: ofMachine('DeleteVM'),
  CreateUpdateDisks: in3And30Minutes('CreateUpdateDisks', 3_000, 25_000),
  HighCostSnapshotCreateHydrate: in3And30Minutes('HighCostSnapshotCreateHydrate', 1_000, 8_000),
  GetOperation: [
    { name: 'GetOperationResource', per: 'resource', budget: perMinute(45, 15) },
    { name: 'GetOperationSubscriptionMaximum', per: 'region', budget: perMinute(15_000, 5_000) },
  ],
};
