import type { TokenCredential } from '@azure/identity';
import * as z from 'zod';

const tokenSchema = z.object({ access_token: z.string(), expires_on: z.coerce.number() });

/**
 * One of the bot's managed identities in a practice Azure. The real class finds its endpoint in the environment of the
 * process and keeps tokens for the whole of it; this one speaks the same protocol to the practice Azure it belongs to.
 * https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
 */
export const practiceCredential = (url: string, header: string, clientId: string): TokenCredential => ({
  getToken: async (scopes) => {
    const resource = [scopes]
      .flat()
      .join(' ')
      .replace(/\/\.default$/, '');
    const query = new URLSearchParams({ 'api-version': '2019-08-01', resource, client_id: clientId });
    const answer = await fetch(`${url}/msi/token?${query}`, { headers: { 'x-identity-header': header } });
    if (!answer.ok) throw new Error(`The practice Azure gave no token for ${resource} (${answer.status}).`);
    const { access_token: token, expires_on: seconds } = tokenSchema.parse(await answer.json());
    return { token, expiresOnTimestamp: seconds * 1000 };
  },
});
