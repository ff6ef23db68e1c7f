import type { Azure } from '../../azure/azure.ts';
import type { Clock } from '../../base/clock.ts';
import type { ChangesParts } from '../../changes/parts.ts';
import type { Policy } from '../../changes/policy/policy.ts';
import { whatStops } from '../../changes/policy/what-stops.ts';
import type { Pause } from '../../store/pause.ts';
import { opensFor } from './opens-for.ts';
import { tagsOf } from './tags-of.ts';

type Parts = {
  readonly azure: Azure;
  readonly policy: Policy;
  readonly pause: Pause;
  readonly clock: Clock;
};

const options = { deadlineMs: 30_000 };

/** Policy once more in the last moment: a freeze may have begun, a tag been set, somebody have pressed pause. */
export const stoppedFor =
  ({ azure, policy, pause, clock }: Parts): ChangesParts['stopped'] =>
  async ({ request, undoOf }, plan) => {
    const { vm } = request.question;
    const tagged = await tagsOf(azure, [vm, ...plan.writes], options);
    if (!tagged.ok) return 'not-known';
    const [machine = { id: vm, tags: request.tags }, ...writes] = tagged.value;
    const paused = (await pause.now()) !== undefined;
    const isBack = undoOf !== undefined;
    const found = whatStops(policy, {
      machine,
      writes,
      // A way back opens nothing that was not open before.
      opensFor: isBack ? [] : opensFor(plan),
      paused,
      now: clock.now(),
    });
    // Nor does a freeze hold it up.
    return isBack && found.stop?.refused === 'change-frozen' ? undefined : found.stop;
  };
