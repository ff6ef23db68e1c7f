import { carrier } from '../primitive.ts';
import type { StepOf } from '../step.ts';

/** What `bcdedit` sets counts from the next start. */
export const bootValue = carrier<StepOf<'boot-value'>, 'minimal' | 'network' | 'on'>({
  read: ({ windows: { boot } }, { name }) => {
    if (name !== 'safeboot') return boot[name] ?? null;
    return boot.next === 'normal' ? null : boot.next;
  },
  text: (state) => state,
  isDone: (state, { set }) => (state ?? 'none') === set,
  write: ({ windows: { boot } }, { name, set }) => {
    if (name === 'safeboot') boot.next = 'normal';
    else if (set === 'on') boot[name] = 'on';
    else delete boot[name];
  },
  undo: ({ windows: { boot } }, { name }, was) => {
    if (name === 'safeboot') boot.next = was === 'minimal' || was === 'network' ? was : 'normal';
    else if (was === 'on') boot[name] = 'on';
    else delete boot[name];
  },
});
