import type { SignIn } from '../../azure/identities.ts';
import type { Settings } from './settings.ts';

/** How the bot proves to the Bot Connector who it is. */
export type BotSignIn = Extract<SignIn, { kind: 'managed-identity' | 'client-secret' }>;

export type BotSettings = {
  readonly bot: BotSignIn;
  /** Whose people are listened to. */
  readonly tenants: readonly string[];
  /** Hosts of the Bot Connector that may be shown the bot's token. */
  readonly serviceHosts: readonly string[];
  readonly policyFile: string;
};

/** Teams in the public cloud and in GCC. Not all of trafficmanager.net: anybody can register a name there. */
const teamsHosts = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];

const hostName = /^(?=.{4,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.[a-z]{2,}$/;

export function readBot(settings: Settings): BotSettings {
  return {
    bot: readSignIn(settings),
    tenants: readTenants(settings),
    serviceHosts: readHosts(settings),
    policyFile: settings.required(
      'RDP_BOT_POLICY',
      'It names the policy file: who may ask about which machines, and where.',
    ),
  };
}

function readSignIn(settings: Settings): BotSignIn {
  const clientId = settings.id(
    'RDP_BOT_APP_ID',
    'It is the app id of the Azure Bot; without it nobody could be told apart from anybody.',
  );
  const type = settings.required('RDP_BOT_APP_TYPE', 'Say SingleTenant or UserAssignedMSI.');
  const secret = settings.text('RDP_BOT_APP_PASSWORD', '');
  if (type.toLowerCase() === 'userassignedmsi') {
    if (secret !== '')
      settings.refuse('RDP_BOT_APP_PASSWORD', 'A managed identity has no password. Remove it.');
    return { kind: 'managed-identity', clientId };
  }
  if (type !== '' && type.toLowerCase() !== 'singletenant')
    settings.refuse('RDP_BOT_APP_TYPE', `"${type}" is not known. Say SingleTenant or UserAssignedMSI.`);
  if (type.toLowerCase() === 'singletenant' && secret === '')
    settings.refuse(
      'RDP_BOT_APP_PASSWORD',
      'A SingleTenant bot needs its password. UserAssignedMSI needs none.',
    );
  const tenantId =
    type.toLowerCase() === 'singletenant'
      ? settings.id('RDP_BOT_APP_TENANT', 'It is the tenant in which the app of the bot is registered.')
      : '';
  return { kind: 'client-secret', tenantId, clientId, secret };
}

function readTenants(settings: Settings): string[] {
  const tenants = settings.list('RDP_BOT_TENANTS').map((tenant) => tenant.toLowerCase());
  if (tenants.length === 0)
    settings.refuse('RDP_BOT_TENANTS', 'List the ids of the tenants whose people the bot may listen to.');
  for (const tenant of tenants.filter((value) => !settings.isId(value)))
    settings.refuse('RDP_BOT_TENANTS', `"${tenant}" is no id of a tenant.`);
  return tenants;
}

function readHosts(settings: Settings): readonly string[] {
  const hosts = settings.list('RDP_BOT_SERVICE_HOSTS').map((host) => host.toLowerCase());
  for (const host of hosts.filter((value) => !hostName.test(value)))
    settings.refuse(
      'RDP_BOT_SERVICE_HOSTS',
      `"${host}" is no whole host name. Name each host of the Bot Connector, without https, port or *.`,
    );
  return hosts.length === 0 ? teamsHosts : hosts;
}
