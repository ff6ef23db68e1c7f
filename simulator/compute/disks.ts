import { storedOperations } from './stored-operations.ts';

export const disks = storedOperations('Microsoft.Compute/disks', 'Disks', 'CreateUpdateDisks');
