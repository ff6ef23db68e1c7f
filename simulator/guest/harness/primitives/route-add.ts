import { keys } from '../../product/keys.ts';
import { string } from '../../product/values.ts';
import { adaptersNow, interfaceIndex } from '../../settle/adapters.ts';
import { setValue } from '../../windows/registry.ts';
import type { GuestNow } from '../guest-now.ts';
import { maskOf } from '../ipv4-prefix.ts';
import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import type { StepOf } from '../step.ts';

type Step = StepOf<'route-add'>;

type Route = { readonly metric: string; readonly interface: number };

/** As Windows keeps it, in the name of a value: `10.1.2.0,255.255.255.0,10.1.4.1,1`. */
function start({ prefix, nextHop }: Step): string {
  const [network, bits] = prefix.split('/');
  return `${network},${maskOf(Number(bits))},${nextHop},`;
}

function read({ look }: GuestNow, step: Step): Route | null {
  const inside = look();
  const index = adaptersNow(inside).findIndex(
    ({ from }) => from.mac.replaceAll('-', '').toUpperCase() === step.mac,
  );
  if (index < 0) throw new Refused('no-such-adapter');
  const names = Object.keys(inside.registry[keys.persistentRoutes] ?? {});
  const name = names.find((one) => one.startsWith(start(step)));
  return name === undefined
    ? null
    : { metric: name.slice(start(step).length), interface: interfaceIndex(index) };
}

const put = ({ windows }: GuestNow, step: Step, metric: string | number, value: '' | null): void =>
  setValue(windows, keys.persistentRoutes, `${start(step)}${metric}`, value === null ? null : string(value));

export const routeAdd = carrier<Step, Route>({
  read,
  text: ({ metric, interface: index }, { prefix, nextHop }) =>
    `${prefix} via ${nextHop} if ${index} metric ${metric}`,
  isDone: (state, { metric }) => state?.metric === String(metric),
  write: (guest, step) => {
    if (read(guest, step)) throw new Refused('route-with-other-metric');
    put(guest, step, step.metric, '');
  },
  undo: (guest, step) => put(guest, step, step.metric, null),
});
