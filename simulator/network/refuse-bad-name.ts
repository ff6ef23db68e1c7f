import { badRequest } from '../wire/refusal.ts';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftnetwork */
export function refuseBadName(name: string): void {
  if (/^[a-z0-9]([a-z0-9_.-]{0,78}[a-z0-9_])?$/i.test(name)) return;
  throw badRequest(
    'InvalidResourceName',
    `Resource name ${name} is invalid. The name can be up to 80 characters long. It must begin with a word character, and it must end with a word character or with '_'. The name may contain word characters or '.', '-', '_'.`,
  );
}
