import type { OutboxEntry } from '../../store/outbox.ts';
import type { Delivery } from './delivery.ts';

export type ToDeliver = {
  readonly entry: OutboxEntry;
  /** What the platform calls the card that an update is for; absent when it never came there. */
  readonly posted?: string;
};

/** One attempt on one platform. It throws for a bug only. */
export type Deliver = (toDeliver: ToDeliver) => Promise<Delivery>;
