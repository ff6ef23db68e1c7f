import type { Operation } from '../wire/operation.ts';
import { clientCredentialOperations } from './client-credentials.ts';
import { managedIdentityOperations } from './managed-identity.ts';
import { openIdOperations } from './open-id.ts';
import type { SignIn } from './sign-in.ts';

export type { SignIn } from './sign-in.ts';

export const operations = (signIn: SignIn): readonly Operation[] => [
  ...openIdOperations(signIn),
  ...clientCredentialOperations(signIn),
  ...managedIdentityOperations(signIn),
];
