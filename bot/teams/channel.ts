import type { TokenCredential } from '@azure/identity';
import { identityFor } from '../../azure/identities.ts';
import type { Clock } from '../../base/clock.ts';
import type { ProductionConfig } from '../config.ts';
import { type Authentication, authenticationOf } from './authentication.ts';
import { practiceToken } from './practice-token.ts';

/** Who the bot is in Teams, whom it believes and to whom it speaks. The same in practice and in production. */
export type Channel = {
  readonly appId: string;
  /** Tells whether a request comes from the channel. Never switched off. */
  readonly authentication: Authentication;
  /** The bot's own token, for what it posts. */
  readonly token: () => Promise<string>;
  /** Whether the address is one where the bot's token may be shown. */
  readonly allowsService: (serviceUrl: string) => boolean;
  readonly tenants: ReadonlySet<string>;
};

/** What the practice room offers in place of Microsoft's services; all of it on loopback. */
export type PracticeEndpoints = {
  /** Its OpenID document, whose jwks_uri has the keys that sign what it sends. */
  readonly openIdUrl: string;
  /** Gives the bot its token for a POST of client_id, client_secret, scope and grant_type=client_credentials. */
  readonly tokenUrl: string;
  /** The one address of its connector. */
  readonly serviceUrl: string;
  readonly appId: string;
  readonly appPassword: string;
  readonly tenantId: string;
};

const microsoftOpenIdUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const connectorScope = 'https://api.botframework.com/.default';

export function productionChannel({
  bot,
  tenants,
  serviceHosts,
}: Pick<ProductionConfig, 'bot' | 'tenants' | 'serviceHosts'>): Channel {
  return {
    appId: bot.clientId,
    authentication: authenticationOf(bot.clientId, microsoftOpenIdUrl),
    token: tokenOf(identityFor(bot).credential),
    allowsService: (serviceUrl) => isHttpsOn(serviceUrl, serviceHosts),
    tenants: new Set(tenants),
  };
}

export function practiceChannel(practice: PracticeEndpoints, clock: Clock): Channel {
  return {
    appId: practice.appId,
    authentication: authenticationOf(practice.appId, practice.openIdUrl),
    token: tokenOf(practiceToken(practice, connectorScope, clock)),
    allowsService: (serviceUrl) => serviceUrl === practice.serviceUrl,
    tenants: new Set([practice.tenantId.toLowerCase()]),
  };
}

function tokenOf(credential: TokenCredential): () => Promise<string> {
  return async () => {
    const token = await credential.getToken(connectorScope);
    if (!token) throw new Error('The bot got no token for the Bot Connector.');
    return token.token;
  };
}

/** Nothing but the host of an https address on its usual port: a user or another port would lead elsewhere. */
function isHttpsOn(serviceUrl: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  return (
    protocol === 'https:' && port === '' && username === '' && password === '' && hosts.includes(hostname)
  );
}
