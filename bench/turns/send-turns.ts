import { Agent, request } from 'node:http';

export type Turns = {
  /** Of this run: resolves when the bot has posted what it says to all of it. */
  readonly posted: Promise<void>;
  /** Of the bot, with the path. */
  readonly endpoint: string;
  readonly serviceUrl: string;
  readonly authorization: string;
  readonly tenant: string;
  readonly count: number;
  /** Turns under way at the same time. */
  readonly atOnce: number;
  /** Makes activities of this run different from those of others. */
  readonly run: string;
};

/**
 * Says `help` in as many conversations as there are turns, over connections that stay open. Turns per second, until the
 * last one is answered and what the bot says to it is posted.
 */
export async function sendTurns(turns: Turns): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: turns.atOnce });
  let next = 0;
  const from = performance.now();
  const worker = async (): Promise<void> => {
    while (next < turns.count) {
      next += 1;
      await say(turns, `${turns.run}-${next}`, agent);
    }
  };
  await Promise.all([turns.posted, ...Array.from({ length: turns.atOnce }, worker)]);
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  return turns.count / seconds;
}

function say(turns: Turns, id: string, agent: Agent): Promise<void> {
  const body = JSON.stringify(activity(turns, id));
  const headers = {
    authorization: turns.authorization,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = request(turns.endpoint, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`The bot answered ${answer.statusCode} to a message.`));
      });
    });
    sent.once('error', reject).end(body);
  });
}

/** A message in a personal chat, as Teams sends it. */
const activity = ({ serviceUrl, tenant }: Turns, id: string) => ({
  type: 'message',
  id,
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl: `${serviceUrl}/`,
  from: { id: `29:${id}`, name: 'Tanaka', aadObjectId: 'ca110000-0000-4000-8000-000000000001' },
  recipient: { id: '28:rdp-bot', name: 'rdp-bot' },
  conversation: { id: `a:${id}`, conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  entities: [
    { type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Windows', timezone: 'Asia/Tokyo' },
  ],
  locale: 'en-US',
  textFormat: 'plain',
  text: 'help',
});
