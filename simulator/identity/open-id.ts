import { type Answer, type Call, type Operation, ok } from '../wire/operation.ts';
import { unknownTenant } from './entra-error.ts';
import type { SignIn } from './sign-in.ts';
import { issuerOf } from './tokens.ts';

/** Where sign-in libraries look up the addresses and keys of a directory. */
export function openIdOperations({ keys }: SignIn): readonly Operation[] {
  const at = (path: string, handle: Operation['handle']): Operation => ({
    id: 'OpenId_Get',
    method: 'GET',
    path,
    audience: 'open',
    handle,
  });
  const keySet = () => ok({ keys: [keys.publicJwk] });
  return [
    at('/common/discovery/instance', instances),
    at('/{tenant}/discovery/keys', keySet),
    at('/{tenant}/discovery/v2.0/keys', keySet),
    at('/adfs/.well-known/openid-configuration', (call) => document(call, 'adfs', '/oauth2')),
    at('/{tenant}/.well-known/openid-configuration', (call) => documentOf(call, '/oauth2')),
    at('/{tenant}/v2.0/.well-known/openid-configuration', (call) => documentOf(call, '/oauth2/v2.0')),
  ];
}

const documentOf = (call: Call, endpoint: string): Answer =>
  unknownTenant(call) ?? document(call, call.world.tenantId, endpoint);

/** Libraries take nothing but https for an answer here, whatever they came by. */
const host = (call: Call): string => call.base.replace(/^http:/, 'https:');

function document(call: Call, tenant: string, endpoint: string): Answer {
  const base = `${host(call)}/${tenant}`;
  const newer = endpoint.endsWith('/v2.0');
  return ok({
    token_endpoint: `${base}${endpoint}/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    jwks_uri: `${base}/discovery${newer ? '/v2.0' : ''}/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    scopes_supported: ['openid'],
    issuer: newer ? `${base}/v2.0` : issuerOf(call.world.tenantId),
    authorization_endpoint: `${base}${endpoint}/authorize`,
    device_authorization_endpoint: `${base}${endpoint}/devicecode`,
    end_session_endpoint: `${base}${endpoint}/logout`,
    tenant_region_scope: null,
    cloud_instance_name: 'microsoftonline.com',
    msgraph_host: 'graph.microsoft.com',
  });
}

/** Tells a library that it may trust this host. */
function instances(call: Call): Answer {
  const name = host(call).replace(/^https:\/\//, '');
  return ok({
    tenant_discovery_endpoint: `${host(call)}/${call.world.tenantId}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: name, preferred_cache: name, aliases: [name] }],
  });
}
