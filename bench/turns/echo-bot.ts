// The reference: botbuilder's own echo bot on restify, with one committed write a turn.
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import restify from 'restify';
import { systemClock } from '../../base/clock.ts';
import { randomId } from '../../base/ids.ts';
import { openStore } from '../../store/store.ts';
import { appId, issuer } from './channel.ts';

const [folder = '', channel = ''] = process.argv.slice(2);

const store = await openStore({ folder }, { clock: systemClock, newId: randomId, say: () => undefined });

const openId = `${channel}/openid`;
const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: issuer,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: issuer,
    ToBotFromChannelOpenIdMetadataUrl: openId,
    ToBotFromEmulatorOpenIdMetadataUrl: openId,
  },
  {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    // What a real bot has after its first turn: a token that is kept.
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', 'Bearer bench');
        return request;
      },
    }),
  },
  { requiredEndorsements: ['msteams'] },
);

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await store.query('insert into seen_activity (key, expires_at) values ($1, now())', [context.activity.id]);
  await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
  await next();
});

const adapter = new CloudAdapter(authentication);
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  // restify's types and botbuilder's do not agree about what may be undefined.
  await adapter.process(request as never, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => console.log(`ready ${server.url}`));

process.once('SIGTERM', () => {
  server.close(() => {
    void store.close().then(() => process.exit(0));
  });
  server.closeAllConnections?.();
});
