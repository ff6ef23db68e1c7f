import { remedies } from '../../remedies/index.ts';

/** One kind of thing that somebody wants to have changed, on a machine of its own. */
export type OrderKind = {
  readonly name: string;
  /** The network security group of the machine denies RDP. */
  readonly denied?: true;
  /** What else is done to the machine before. */
  readonly scenarios: readonly string[];
  readonly remedies: readonly string[];
  /** It is taken back afterwards: a change more. */
  readonly undo?: true;
};

/** A rule, a run inside Windows, a restart, a snapshot before a run, several as one, and the way back of some. */
const kinds: readonly OrderKind[] = [
  { name: 'rule', denied: true, scenarios: [], remedies: ['allow-inbound-port'], undo: true },
  {
    name: 'guest',
    scenarios: ['termservice-stopped'],
    remedies: ['start-remote-desktop-service'],
    undo: true,
  },
  { name: 'restart', scenarios: ['restart-pending'], remedies: ['finish-pending-restart'] },
  { name: 'snapshot', scenarios: ['tls12-off'], remedies: ['turn-on-tls12'] },
  {
    name: 'bundle',
    denied: true,
    scenarios: ['termservice-stopped'],
    remedies: ['allow-inbound-port', 'start-remote-desktop-service'],
    undo: true,
  },
];

export type Order = OrderKind & { readonly number: number; readonly machine: string };

/** As many that there are so many changes, in turns. */
export function ordersFor(changes: number): readonly Order[] {
  const orders: Order[] = [];
  for (let made = 0; made < changes; ) {
    const kind = kinds[orders.length % kinds.length];
    if (!kind) break;
    const number = orders.length + 1;
    orders.push({ ...kind, number, machine: `t-${String(number).padStart(4, '0')}` });
    made += kind.undo ? 2 : 1;
  }
  return orders;
}

/** What a press on the button would ask for. */
export const itemsOf = ({ remedies: wanted }: OrderKind) =>
  wanted.map((id) => {
    const [check] = remedies.find((remedy) => remedy.id === id)?.fixes ?? [];
    if (check === undefined) throw new Error(`There is no remedy ${id}.`);
    return { remedy: id, check };
  });
