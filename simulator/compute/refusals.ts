import { badRequest, Refusal } from '../wire/refusal.ts';

/** What several parts of the compute provider say, in Azure's own words. */

export const requiredIsMissing = (path: string): Refusal =>
  badRequest('InvalidParameter', `Required parameter '${path}' is missing (null).`);

export const changeNotAllowed = (property: string): Refusal =>
  new Refusal(409, 'PropertyChangeNotAllowed', `Changing property '${property}' is not allowed.`);

export const diskNotFound = (id: string): Refusal => new Refusal(404, 'NotFound', `Disk ${id} is not found.`);

/** https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/vmextensionprovisioningtimeout */
export const agentIsSilent = (vm: { readonly name: string }, os: 'Windows' | 'Linux'): Refusal =>
  new Refusal(
    409,
    'VMAgentStatusCommunicationError',
    `VM '${vm.name}' has not reported status for VM agent or extensions. Verify that the OS is up and healthy, the VM has a running VM agent, and that it can establish outbound connections to Azure storage. Please refer to https://aka.ms/vmextension${os.toLowerCase()}troubleshoot for additional VM agent troubleshooting information.`,
  );
