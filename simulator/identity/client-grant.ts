import type { Call } from '../wire/operation.ts';
import type { Application } from '../world/access.ts';
import { sameId } from '../world/world.ts';
import type { EntraFailure } from './entra-error.ts';
import { isKnownResource } from './known-resource.ts';

/** What Entra makes of a request for a token: for whom and for what, or why not. */
export type Grant = { readonly application: Application; readonly resource: string } | EntraFailure;

/** Checks a form in the order in which Entra does. */
export function grantOf(call: Call, form: Readonly<Record<string, string>>, by: 'scope' | 'resource'): Grant {
  const { grant_type: grantType, client_id: clientId, client_secret: secret, [by]: wanted } = form;
  if (!grantType) return missing('grant_type');
  if (grantType !== 'client_credentials') return unsupported(grantType);
  if (!clientId) return missing('client_id');
  if (!wanted) return missing(by);
  if (by === 'scope' && !/^\S+\/\.default$/.test(wanted)) return invalidScope(wanted);
  const resource = by === 'scope' ? wanted.replace(/\/\.default$/, '') : wanted;
  const application = call.world.principals
    .filter((principal) => principal.kind === 'application')
    .find(({ appId }) => sameId(appId, clientId));
  if (!application) return unknownApplication(clientId);
  if (!secret) return noSecret;
  if (secret !== application.secret) return wrongSecret(application);
  if (!application.accountEnabled) return disabled(application);
  if (!isKnownResource(call, resource)) return unknownResource(resource);
  return { application, resource };
}

const missing = (name: string): EntraFailure => ({
  status: 400,
  error: 'invalid_request',
  number: 900144,
  text: `The request body must contain the following parameter: '${name}'.`,
});

const unsupported = (grantType: string): EntraFailure => ({
  status: 400,
  error: 'unsupported_grant_type',
  number: 70003,
  text: `The app requested an unsupported grant type '${grantType}'.`,
});

const invalidScope = (scope: string): EntraFailure => ({
  status: 400,
  error: 'invalid_scope',
  number: 1002012,
  text: `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
});

const unknownApplication = (clientId: string): EntraFailure => ({
  status: 400,
  error: 'unauthorized_client',
  number: 700016,
  text: `Application with identifier '${clientId}' was not found in the directory 'Practice'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
});

const noSecret: EntraFailure = {
  status: 401,
  error: 'invalid_client',
  number: 7000216,
  text: "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
};

const wrongSecret = (application: Application): EntraFailure => ({
  status: 401,
  error: 'invalid_client',
  number: 7000215,
  text: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${application.appId}'.`,
});

const disabled = (application: Application): EntraFailure => ({
  status: 400,
  error: 'unauthorized_client',
  number: 7000112,
  text: `Application '${application.appId}'(${application.displayName}) is disabled.`,
});

const unknownResource = (resource: string): EntraFailure => ({
  status: 400,
  error: 'invalid_resource',
  number: 500011,
  text: `The resource principal named ${resource} was not found in the tenant named Practice. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
});
