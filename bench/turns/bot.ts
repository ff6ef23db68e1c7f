// The bot as it is, with everything but an Azure: nobody asks it for one.
import { openAzure } from '../../azure/azure.ts';
import { systemClock } from '../../base/clock.ts';
import { randomId } from '../../base/ids.ts';
import { startApp } from '../../bot/app.ts';
import { createLog } from '../../bot/log.ts';
import { practiceChannel } from '../../bot/teams/channel.ts';
import { policySchema } from '../../changes/policy/policy.ts';
import { openStore } from '../../store/store.ts';
import { appId, tenant } from './channel.ts';

const [folder = '', channel = ''] = process.argv.slice(2);

const [clock, newId] = [systemClock, randomId];
const store = await openStore({ folder }, { clock, newId, say: () => undefined });
const nobody = { principal: 'nobody', credential: { getToken: async () => null } };

const app = await startApp({
  host: '127.0.0.1',
  port: 0,
  store,
  azure: openAzure({
    identities: { read: nobody, probe: nobody, change: nobody },
    clock,
    trace: () => undefined,
  }),
  channel: practiceChannel(
    {
      openIdUrl: `${channel}/openid`,
      tokenUrl: `${channel}/token`,
      serviceUrl: `${channel}/`,
      appId,
      appPassword: 'bench',
      tenantId: tenant,
    },
    clock,
  ),
  policy: policySchema.parse({ version: 1, scopes: [] }),
  clock,
  newId,
  log: createLog('info'),
});
console.log(`ready ${app.url}`);

process.once('SIGTERM', () => {
  void app
    .close()
    .then(store.close)
    .then(() => process.exit(0));
});
