import { storedOperations } from './stored-operations.ts';

export const snapshots = storedOperations(
  'Microsoft.Compute/snapshots',
  'Snapshots',
  'HighCostSnapshotCreateHydrate',
);
