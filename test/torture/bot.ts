// The bot as it ships, in a process that may be killed: the practice Azure, the channel and the store are somewhere else.
import { pino } from 'pino';
import { openAzure } from '../../azure/azure.ts';
import { loopbackHttpClient } from '../../azure/loopback.ts';
import { randomId } from '../../base/ids.ts';
import { startApp } from '../../bot/app.ts';
import { createLog } from '../../bot/log.ts';
import { practiceCredential } from '../../bot/practice-credential.ts';
import { readPolicyFile } from '../../bot/read-policy-file.ts';
import { practiceChannel } from '../../bot/teams/channel.ts';
import { clientIds } from '../../simulator/world/practice/ids.ts';
import { openStore } from '../../store/store.ts';
import { fastClock } from './fast-clock.ts';
import { settingSchema } from './setting.ts';

const setting = settingSchema.parse(JSON.parse(process.argv[2] ?? ''));
const [clock, newId] = [fastClock(setting.clock), randomId];
const log = createLog('warn', pino.destination({ dest: setting.log, append: true, sync: true }));
const endpoint = setting.azure.replace('http:', 'https:');

/** The practice Azure's hours are shorter than ours, and a token is kept by our own. */
const identity = (clientId: string) => {
  const { getToken } = practiceCredential(setting.azure, setting.identityHeader, clientId);
  return {
    principal: clientId,
    credential: {
      getToken: async (scopes: string | string[]) => {
        const token = await getToken(scopes);
        return token && { ...token, expiresOnTimestamp: Date.now() + 180_000 };
      },
    },
  };
};

const store = await openStore(setting.store, { clock, newId, say: (sentence) => log.warn(sentence) });
const app = await startApp({
  host: '127.0.0.1',
  port: 0,
  store,
  azure: openAzure({
    identities: {
      read: identity(clientIds.botRead),
      probe: identity(clientIds.botProbe),
      change: identity(clientIds.botChange),
    },
    clock,
    trace: () => undefined,
    endpoint,
    graphEndpoint: endpoint,
    httpClient: loopbackHttpClient(),
    pollEveryMs: 100,
  }),
  channel: practiceChannel(setting.channel, clock),
  policy: await readPolicyFile(new URL('../../bot/practice-policy.json', import.meta.url)),
  clock,
  newId,
  log,
});
process.stdout.write(`ready ${app.url}\n`);

process.once('SIGTERM', () => {
  void app
    .close()
    .then(store.close)
    .then(() => process.exit(0));
});
