import type { HttpClient } from '@azure/core-rest-pipeline';
import {
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
  WorkloadIdentityCredential,
} from '@azure/identity';

/** Who the bot is in Azure while it does one kind of thing. */
export type Identity = {
  readonly credential: TokenCredential;
  /** Tells apart whose budget is used: two identities may be the same principal. */
  readonly principal: string;
};

/** One way to sign in. There is no default: what the bot is must be said. */
export type SignIn =
  | { readonly kind: 'managed-identity'; readonly clientId: string }
  | { readonly kind: 'workload-identity'; readonly tenantId: string; readonly clientId: string }
  | {
      readonly kind: 'client-secret';
      readonly tenantId: string;
      readonly clientId: string;
      readonly secret: string;
    };

export type SignInOptions = {
  /** Where tokens come from, when it is not the public cloud. */
  readonly authorityHost?: string;
  readonly httpClient?: HttpClient;
};

export function identityFor(signIn: SignIn, options: SignInOptions = {}): Identity {
  const common = {
    ...(options.httpClient ? { httpClient: options.httpClient } : {}),
    // Instance discovery asks the public cloud whether an address is its own; ours never is.
    ...(options.authorityHost
      ? { authorityHost: options.authorityHost, disableInstanceDiscovery: true }
      : {}),
  };
  const { clientId } = signIn;
  switch (signIn.kind) {
    case 'managed-identity':
      return { principal: clientId, credential: new ManagedIdentityCredential({ clientId, ...common }) };
    case 'workload-identity':
      return {
        principal: clientId,
        credential: new WorkloadIdentityCredential({ tenantId: signIn.tenantId, clientId, ...common }),
      };
    case 'client-secret':
      return {
        principal: clientId,
        credential: new ClientSecretCredential(signIn.tenantId, clientId, signIn.secret, common),
      };
    default:
      return signIn satisfies never;
  }
}
