import type { Clock } from '../../base/clock.ts';
import { resourceKey } from '../../base/resource-id.ts';
import type { DiagnosisRequest } from '../../bot/diagnoses/request.ts';
import type { Seen } from '../../bot/diagnoses/seen.ts';
import type { Question } from '../../diagnosis/question.ts';
import type { ButtonData } from '../../dialogs/button-data.ts';
import { conversationIds, principalIds } from '../../simulator/world/practice/ids.ts';
import { buttonsOf } from '../../store/buttons.ts';
import { diagnosisRowsOf } from '../../store/diagnoses.ts';
import type { Store } from '../../store/store.ts';
import { machineId } from './crowded-world.ts';
import { itemsOf, type Order } from './orders.ts';

/** Each order is talked about in a thread of its own. */
export const conversationOf = ({ number }: Order): string => `${conversationIds.ops};messageid=${number}`;

/** Id of the button on the verdict that asks for the fix. */
export const buttonIdOf = ({ number }: Order): string => `torture-${number}`;

/**
 * Tanaka has asked about every machine, long ago: the verdicts with their buttons are there, and whatever is planned is
 * looked at anew. Their contents are all that the request needs of them.
 */
export async function seed(
  store: Store,
  { clock, orders, serviceUrl, appId, tenant }: Seeding,
): Promise<void> {
  const [rows, buttons] = [diagnosisRowsOf(store, clock), buttonsOf(store, clock)];
  for (const order of orders) {
    const vm = machineId(order);
    const conversation = conversationOf(order);
    const question: Question = {
      vm,
      port: 3389,
      wayIn: { kind: 'public', address: '203.0.113.7' },
      person: principalIds.tanaka,
    };
    const reference = {
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: conversation, tenantId: tenant },
      bot: { id: `28:${appId}` },
    };
    const place = { surface: 'teams' as const, conversation, room: conversationIds.ops, reference };
    const longAgo = new Date(clock.now() - 3_600_000).toISOString();
    const request: DiagnosisRequest = {
      look: { kind: 'machine', question, mayProbe: 'allowed' },
      location: 'japaneast',
      place,
      reader: { language: 'en', timeZone: 'Asia/Tokyo' },
      asker: { channelId: '29:tanaka', name: 'tanaka' },
      askedAt: longAgo,
      mayShare: false,
      cancel: 'none',
    };
    const seen: Seen = {
      kind: 'machine',
      diagnosis: {
        question,
        nature: 'windows',
        startedAt: longAgo,
        endedAt: longAgo,
        evidence: [],
        findings: [],
        waysIn: [],
      },
    };
    await rows.add({ asker: 'torture', machine: resourceKey(vm), purpose: 'diagnose', request });
    const claimed = await rows.claim({ milliseconds: 60_000 });
    if (!claimed) throw new Error('The diagnosis that was added is not there.');
    await rows.end(claimed, { state: 'done', result: seen });
    const fix = { diagnosis: claimed.number, items: itemsOf(order), asks: [], choices: {} };
    const data: ButtonData = { begin: { dialog: 'fix', known: { vm, fix } } };
    const id = buttonIdOf(order);
    await buttons.add([{ id, verb: 'request-fix', data, card: `seed/${id}`, conversation, person: null }], {
      milliseconds: 30 * 86_400_000,
    });
  }
}

export type Seeding = {
  readonly clock: Clock;
  readonly orders: readonly Order[];
  readonly serviceUrl: string;
  readonly appId: string;
  readonly tenant: string;
};
