import { type Answer, type Call, type Operation, ok } from '../wire/operation.ts';
import type { Application } from '../world/access.ts';
import { sameId } from '../world/world.ts';
import { isKnownResource } from './known-resource.ts';
import type { SignIn } from './sign-in.ts';
import { issueToken, tokenLifetimeSeconds } from './tokens.ts';

/** Where what runs in Azure gets tokens without a secret: in App Service and Container Apps, and on a machine. */
export const managedIdentityOperations = (signIn: SignIn): readonly Operation[] => [
  {
    id: 'Token_Get',
    method: 'GET',
    path: '/msi/token',
    audience: 'open',
    handle: (call) => appServiceToken(signIn, call),
  },
  {
    id: 'Token_Get',
    method: 'GET',
    path: '/metadata/identity/oauth2/token',
    audience: 'open',
    handle: (call) => machineToken(signIn, call),
  },
];

/** https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference */
async function appServiceToken(signIn: SignIn, call: Call): Promise<Answer> {
  const refuse = (statusCode: number, message: string): Answer => ({
    status: statusCode,
    body: { statusCode, message, correlationId: call.correlationId },
  });
  if (call.headers['x-identity-header'] !== signIn.identityHeader) {
    return refuse(401, 'The X-IDENTITY-HEADER header is missing or wrong.');
  }
  const resource = call.query.get('resource') ?? '';
  if (!isKnownResource(call, resource)) return refuse(400, `The resource '${resource}' is not known.`);
  const found = identityOf(call);
  if (typeof found === 'string') {
    return refuse(
      400,
      'No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId.',
    );
  }
  const { not_before: _, ...token } = await tokenBody(signIn, call, found, resource);
  return ok(token);
}

/** https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token */
async function machineToken(signIn: SignIn, call: Call): Promise<Answer> {
  const refuse = (error: string, text: string): Answer => ({
    status: 400,
    body: { error, error_description: text },
  });
  if (call.headers['metadata']?.toLowerCase() !== 'true') {
    return refuse('invalid_request', 'Required metadata header not specified');
  }
  const resource = call.query.get('resource');
  if (!resource) return refuse('invalid_request', "Required query variable 'resource' is missing");
  if (!isKnownResource(call, resource)) {
    return refuse(
      'invalid_resource',
      `AADSTS500011: The resource principal named ${resource} was not found in the tenant named Practice.`,
    );
  }
  const found = identityOf(call);
  if (typeof found === 'string') return refuse('invalid_request', found);
  const lifetime = String(tokenLifetimeSeconds);
  const token = await tokenBody(signIn, call, found, resource);
  return ok({ ...token, expires_in: lifetime, ext_expires_in: lifetime });
}

async function tokenBody(signIn: SignIn, call: Call, identity: Application, resource: string) {
  const now = Math.floor(call.moment.now / 1000);
  return {
    access_token: await issueToken(signIn.keys, call.world, identity, resource, call.moment.now),
    client_id: identity.appId,
    expires_on: String(now + tokenLifetimeSeconds),
    not_before: String(now),
    resource,
    token_type: 'Bearer',
  };
}

/** The identity that is asked for by one of its ids; without any, the only one that is not user-assigned. */
function identityOf(call: Call): Application | string {
  const identities = call.world.principals
    .filter((principal) => principal.kind === 'application')
    .filter(({ managedIdentity, accountEnabled }) => managedIdentity && accountEnabled);
  const asked = idQueries.flatMap(({ names, key }) =>
    names.flatMap((name) => call.query.get(name) ?? []).map((id) => ({ id, key })),
  )[0];
  if (asked) return identities.find((one) => sameId(one[asked.key] ?? '', asked.id)) ?? 'Identity not found';
  const own = identities.filter(({ resourceId }) => resourceId === undefined);
  if (own.length > 1) {
    return 'Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request';
  }
  return own[0] ?? 'Identity not found';
}

const idQueries = [
  { names: ['client_id'], key: 'appId' },
  { names: ['principal_id', 'object_id'], key: 'id' },
  { names: ['mi_res_id', 'msi_res_id'], key: 'resourceId' },
] as const;
