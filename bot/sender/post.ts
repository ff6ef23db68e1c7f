import type { Outbox } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';
import type { CardKey, Outgoing, Post } from '../outgoing.ts';

/** Teams asks for so much between two updates of a card. */
const updatesApart = { milliseconds: 2_000 };

type Parts = {
  readonly store: Pick<Store, 'whenCommitted'>;
  readonly outbox: Outbox;
  /** Tells the sender that there is something to post. */
  readonly wake: () => void;
};

/** The way out over the outbox: nothing that was committed is lost, nothing that was rolled back is posted. */
export const postOf = ({ store, outbox, wake }: Parts): Post => ({
  send: async (key: CardKey, outgoing: Outgoing) => {
    await outbox.enqueue({
      conversation: outgoing.place.conversation,
      kind: 'send',
      payload: outgoing,
      key,
    });
    store.whenCommitted(wake);
  },
  update: async (key: CardKey, outgoing: Outgoing) => {
    await outbox.replace({
      conversation: outgoing.place.conversation,
      payload: outgoing,
      card: key,
      apart: updatesApart,
    });
    store.whenCommitted(wake);
  },
});
