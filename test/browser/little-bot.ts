import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import type { Connector } from '../../simulator/room/practice-room.ts';

const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  conversation: z.looseObject({ id: z.string() }),
});

export type Heard = z.infer<typeof activitySchema>;

type Json = Readonly<Record<string, unknown>>;

/** How the little bot answers; a test decides. What is returned goes back as the body of the invoke. */
export type Script = {
  readonly onMessage: (heard: Heard, speak: Speak) => Promise<void>;
  readonly onInvoke: (heard: Heard) => Json;
};

export type Speak = {
  readonly send: (card: Json, summary: string) => Promise<string>;
  readonly update: (id: string, card: Json, summary: string) => Promise<void>;
};

/** A bot that does what the page needs of one, and nothing else: it trusts whoever calls it. */
export async function startLittleBot(script: Script) {
  let connector: Connector | undefined;
  const underWay: Promise<void>[] = [];

  const server = createServer((incoming, outgoing) => {
    const answering = answer(incoming).then(({ status, body }) => {
      outgoing.writeHead(status, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify(body));
    });
    underWay.push(answering);
  });

  async function answer(incoming: IncomingMessage): Promise<{ status: number; body: Json }> {
    let text = '';
    for await (const piece of incoming) text += String(piece);
    const heard = activitySchema.parse(JSON.parse(text));
    if (heard.type === 'invoke') return { status: 200, body: script.onInvoke(heard) };
    if (heard.type === 'message') await script.onMessage(heard, speakIn(heard));
    return { status: 200, body: {} };
  }

  function speakIn({ conversation: { id: conversation }, id: question }: Heard): Speak {
    const at = `v3/conversations/${encodeURIComponent(conversation)}/activities`;
    return {
      send: async (card, summary) => {
        const sent = await call('POST', `${at}/${question}`, messageOf(card, summary));
        return z.object({ id: z.string() }).parse(sent).id;
      },
      update: async (id, card, summary) => {
        await call('PUT', `${at}/${id}`, messageOf(card, summary));
      },
    };
  }

  async function call(method: string, path: string, body: Json): Promise<unknown> {
    if (!connector) throw new Error('The little bot has not met the room.');
    const { serviceUrl, tokenUrl, appId, appPassword } = connector;
    const granted = await fetch(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: appPassword,
        scope: 'https://api.botframework.com/.default',
      }),
    });
    const { access_token: token } = z.looseObject({ access_token: z.string() }).parse(await granted.json());
    const response = await fetch(`${serviceUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    meet: (room: Connector) => {
      connector = room;
    },
    /** Once it has said what it was about to say. */
    close: async () => {
      await Promise.all(underWay);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const messageOf = (card: Json, summary: string): Json => ({
  type: 'message',
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});
