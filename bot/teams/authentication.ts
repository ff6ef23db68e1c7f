import { type CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';

export type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;

/** Who signs what a channel sends. Tokens of anybody else are refused before the SDK sees them. */
export const channelIssuer = 'https://api.botframework.com';

const microsoftLogin = 'https://login.microsoftonline.com/botframework.com';

/**
 * Verifies that a request comes from the channel and is meant for this bot: the same code in practice, where only the
 * address of the keys differs. There is no way to switch it off: the SDK would do so for an empty app id.
 */
export function authenticationOf(appId: string, openIdUrl: string): Authentication {
  if (appId === '') throw new Error('Without an app id, requests cannot be told from forged ones.');
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: microsoftLogin,
      ToChannelFromBotOAuthScope: channelIssuer,
      ToBotFromChannelTokenIssuer: channelIssuer,
      OAuthUrl: channelIssuer,
      ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
    },
    {
      isValidAppId: async (id) => id === appId,
      isAuthenticationDisabled: async () => false,
      // Nothing is posted during a turn, so the SDK gets no token to do it with.
      createCredentials: async () => ({
        signRequest: () => Promise.reject(new Error('What is to be posted goes through the outbox.')),
      }),
    },
    { requiredEndorsements: ['msteams'] },
  );
}
