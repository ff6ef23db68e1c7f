import { keys } from '../../product/keys.ts';
import { string } from '../../product/values.ts';
import { setValue, textAt } from '../../windows/registry.ts';
import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import type { StepOf } from '../step.ts';

type Step = StepOf<'port-proxy-remove'>;

/** As `netsh` keeps it: `address/port`, and the same of where it leads to. */
const listens = ({ address, port }: Step): string => `${address}/${port}`;

export const portProxyRemove = carrier<Step, string>({
  read: ({ look }, step) => {
    const to = textAt(look().registry, keys.portProxy, listens(step));
    if (to === undefined || to === '') return null;
    if (!/^[A-Za-z0-9.-]{1,253}\/[1-9]\d{0,4}$/.test(to)) throw new Refused('entry-not-readable');
    return to;
  },
  text: (state) => state.replace('/', ':'),
  isDone: (state) => state === null,
  write: ({ windows }, step) => setValue(windows, keys.portProxy, listens(step), null),
  undo: ({ windows }, step, was) =>
    setValue(windows, keys.portProxy, listens(step), was === null ? null : string(was)),
});
