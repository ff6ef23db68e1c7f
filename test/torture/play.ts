import { setTimeout as wait } from 'node:timers/promises';
import { principalIds } from '../../simulator/world/practice/ids.ts';
import { type FakeTeams, press } from '../support/fake-teams.ts';
import type { Board, Posted } from './board.ts';
import type { Order } from './orders.ts';
import { buttonIdOf, conversationOf } from './seed.ts';

export type PlayParts = {
  readonly teams: FakeTeams;
  readonly board: Board;
  /** Of a bot that runs, as far as anybody knows. */
  readonly endpoint: () => string | undefined;
  readonly signal: AbortSignal;
};

/** A person presses again when nothing has come of it for so long. */
const patienceMs = 4_000;

const lookEveryMs = 100;

const open: ReadonlySet<string> = new Set(['withdraw', 'stop-change', 'approve']);

export const isOver = ({ buttons }: Posted): boolean =>
  buttons.length > 0 && !buttons.some(({ verb }) => open.has(verb));

/**
 * One order from the request to the last card, as two people see it in the channel: Tanaka asks, Suzuki says yes, and
 * Tanaka has it taken back. They know nothing but the cards, and press again when nothing happens.
 */
export async function play(order: Order, parts: PlayParts): Promise<void> {
  const { board, signal } = parts;
  const conversation = conversationOf(order);
  const pressed = new Map<string, number>();
  const pressOnce = async (who: 'tanaka' | 'suzuki', verb: string, id: string) => {
    if (Date.now() - (pressed.get(id) ?? 0) < patienceMs) return;
    pressed.set(id, Date.now());
    await send(parts, { who, verb, id, conversation });
  };
  while (!signal.aborted) {
    const cards = board.of(conversation);
    const approve = cards.flatMap(({ buttons }) => buttons.filter(({ verb }) => verb === 'approve'));
    const [first] = cards;
    if (!first) await pressOnce('tanaka', 'request-fix', buttonIdOf(order));
    for (const { verb, id } of approve) await pressOnce('suzuki', verb, id);
    if (first && cards.every(isOver)) {
      const undo = first.buttons.find(({ verb }) => verb === 'undo');
      if (!order.undo || cards.length > 1 || !undo) return;
      await pressOnce('tanaka', 'undo', undo.id);
    }
    await wait(lookEveryMs);
  }
}

let pressCount = 0;

export type Press = {
  readonly who: 'tanaka' | 'suzuki';
  readonly verb: string;
  readonly id: string;
  readonly conversation: string;
};

/** A press as Teams sends it; each is one of its own. */
export function activityOf({ who, verb, id, conversation }: Press, { endpoints }: FakeTeams): object {
  pressCount += 1;
  return press(
    endpoints.serviceUrl,
    {},
    {
      id: `f:${pressCount}`,
      from: { id: `29:${who}`, name: who, aadObjectId: principalIds[who] },
      conversation: {
        id: conversation,
        conversationType: 'channel',
        isGroup: true,
        tenantId: endpoints.tenantId,
      },
      value: { action: { type: 'Action.Execute', verb, data: { id } }, trigger: 'manual' },
    },
  );
}

/** A bot that is killed meanwhile answers nobody; Teams shows that, and the person presses once more. */
async function send({ teams, endpoint }: PlayParts, pressed: Press): Promise<void> {
  const url = endpoint();
  if (url === undefined) return;
  await fetch(`${url}/api/messages`, {
    method: 'POST',
    body: JSON.stringify(activityOf(pressed, teams)),
    headers: { 'content-type': 'application/json', authorization: await teams.token() },
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => undefined);
}
