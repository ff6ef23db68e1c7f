import { parseResourceId } from '../../base/resource-id.ts';
import { rdpPort } from '../question.ts';
import { portalPage } from '../ways-in/portal-page.ts';
import type { GuideTarget } from './guide.ts';

/**
 * What stands for something that is not known. No shell takes it for a value; in PowerShell only after a parameter
 * or a type: where a command could begin, PowerShell 7 goes on without it.
 */
export const unknownName = (name: string): string => `<${name}>`;

const foreign = /[^\p{L}\p{N}_.()/-]/gu;

/**
 * A name or an id of Azure, in double quotes. Bash, PowerShell and cmd read it alike, for it loses every character
 * that no name in Azure can have.
 */
export const quoted = (name: string): string => `"${name.replace(foreign, '')}"`;

/** The machine, for Azure's command line. */
export const vmArguments = ({ vm }: GuideTarget, nameOption = '--name'): string =>
  `${groupArguments({ vm })} ${nameOption} ${quoted(vm.name)}`;

export const groupArguments = ({ vm }: GuideTarget): string =>
  `--subscription ${quoted(vm.subscription)} --resource-group ${quoted(vm.group ?? '')}`;

const label = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

const hostName = new RegExp(`^(?=.{1,253}$)${label}([.]${label})*$`);

/** Whether it can be the name or the IPv4 address of a machine, and nothing else. */
export const isHostName = (text: string): boolean => hostName.test(text);

const hostOr = (host: string | undefined, otherwise: string): string =>
  host !== undefined && isHostName(host) ? host : unknownName(otherwise);

/** Where the person connects to. */
export const addressOf = ({ address }: GuideTarget): string => hostOr(address, 'ADDRESS');

export const privateAddressOf = ({ privateAddress }: GuideTarget): string =>
  hostOr(privateAddress, 'PRIVATE-ADDRESS');

export const portOf = ({ port = rdpPort }: GuideTarget): number =>
  Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : rdpPort;

/** Licence servers as a list of PowerShell. */
export function serversOf({ servers = [] }: GuideTarget): string {
  const names = servers.filter(isHostName);
  const list =
    names.length === 0 ? unknownName('LICENCE-SERVER') : `@(${names.map((name) => `'${name}'`).join(', ')})`;
  return `[string[]]${list}`;
}

export const isLinux = ({ os }: GuideTarget): boolean => /^linux$/i.test(os ?? '');

/** A page of the portal for exactly this machine; none for what is no resource id. */
export const machinePage =
  (page: string) =>
  ({ vm }: GuideTarget): string | undefined =>
    parseResourceId(vm.text) && portalPage(vm.text, page);
