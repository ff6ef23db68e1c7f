import type { TokenKeys } from './tokens.ts';

/** What the sign-in endpoints need besides the world. */
export type SignIn = {
  readonly keys: TokenKeys;
  /** Proves to the managed identity endpoint that it is asked by the app, and not through it. */
  readonly identityHeader: string;
};

/** In practice mode it guards nothing, so it is no secret. */
export const practiceIdentityHeader = 'practice-identity-header';
