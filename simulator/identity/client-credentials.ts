import * as z from 'zod';
import { type Answer, type Call, type Operation, ok } from '../wire/operation.ts';
import { type Grant, grantOf } from './client-grant.ts';
import { entraError, unknownTenant } from './entra-error.ts';
import type { SignIn } from './sign-in.ts';
import { issueToken, tokenLifetimeSeconds } from './tokens.ts';

/** Where applications sign in with a secret: for a scope, for a resource, and as at AD FS, whose tenant is `adfs`. */
export function clientCredentialOperations(signIn: SignIn): readonly Operation[] {
  const at = (path: string, handle: Operation['handle']): Operation => ({
    id: 'Token_Get',
    method: 'POST',
    path,
    audience: 'open',
    handle,
  });
  return [
    at('/adfs/oauth2/token', (call) => signedIn(signIn, call, 'scope', forScope)),
    at(
      '/{tenant}/oauth2/v2.0/token',
      (call) => unknownTenant(call) ?? signedIn(signIn, call, 'scope', forScope),
    ),
    at(
      '/{tenant}/oauth2/token',
      (call) => unknownTenant(call) ?? signedIn(signIn, call, 'resource', forResource),
    ),
  ];
}

const formSchema = z.record(z.string(), z.string()).catch({});

async function signedIn(
  signIn: SignIn,
  call: Call,
  by: 'scope' | 'resource',
  body: (call: Call, resource: string) => object,
): Promise<Answer> {
  const grant: Grant = grantOf(call, formSchema.parse(call.body), by);
  if ('error' in grant) return entraError(call, grant);
  const { application, resource } = grant;
  const token = await issueToken(signIn.keys, call.world, application, resource, call.moment.now);
  return ok({ token_type: 'Bearer', ...body(call, resource), access_token: token });
}

const forScope = () => ({ expires_in: tokenLifetimeSeconds, ext_expires_in: tokenLifetimeSeconds });

/** The older endpoint writes numbers as text. */
const forResource = (call: Call, resource: string) => {
  const now = Math.floor(call.moment.now / 1000);
  return {
    expires_in: String(tokenLifetimeSeconds),
    ext_expires_in: String(tokenLifetimeSeconds),
    expires_on: String(now + tokenLifetimeSeconds),
    not_before: String(now),
    resource,
  };
};
