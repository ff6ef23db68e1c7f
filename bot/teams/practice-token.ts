import type { TokenCredential } from '@azure/identity';
import * as z from 'zod';
import type { Clock } from '../../base/clock.ts';

type Account = { readonly tokenUrl: string; readonly appId: string; readonly appPassword: string };

const answerSchema = z.object({ access_token: z.string(), expires_in: z.number() });

const early = 5 * 60_000;

/** Asks the practice room for the bot's token, as Entra is asked in production. */
export function practiceToken(
  { tokenUrl, appId, appPassword }: Account,
  scope: string,
  clock: Clock,
): TokenCredential {
  let kept: { readonly token: string; readonly expiresOnTimestamp: number } | undefined;
  return {
    getToken: async () => {
      if (kept && kept.expiresOnTimestamp - early > clock.now()) return kept;
      const asked = { client_id: appId, client_secret: appPassword, scope, grant_type: 'client_credentials' };
      const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(asked) });
      if (!response.ok) throw new Error(`The practice room gave the bot no token: ${response.status}.`);
      const { access_token: token, expires_in: seconds } = answerSchema.parse(await response.json());
      kept = { token, expiresOnTimestamp: clock.now() + seconds * 1000 };
      return kept;
    },
  };
}
