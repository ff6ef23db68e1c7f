import type { Step, StepKind } from '../../remedies/step.ts';
import { bootDiagnostics } from './boot-diagnostics.ts';
import { guest } from './guest.ts';
import { guestConfirm } from './guest-confirm.ts';
import { guestUndo } from './guest-undo.ts';
import { jitRequest } from './jit-request.ts';
import { networkWatcherAgent } from './network-watcher-agent.ts';
import { nicAddress } from './nic-address.ts';
import { nicRewrite } from './nic-rewrite.ts';
import { power } from './power.ts';
import { resetRdp } from './reset-rdp.ts';
import { route } from './route.ts';
import { securityRule } from './security-rule.ts';
import { snapshot } from './snapshot.ts';
import type { StepKindUnit } from './step-kind.ts';
import { wait } from './wait.ts';

/** All that can ever be done, by what the step says. */
export const stepKinds: Readonly<Record<StepKind, StepKindUnit>> = {
  guest,
  'guest-undo': guestUndo,
  'guest-confirm': guestConfirm,
  'security-rule': securityRule,
  route,
  'nic-rewrite': nicRewrite,
  'nic-address': nicAddress,
  power,
  'network-watcher-agent': networkWatcherAgent,
  'reset-rdp': resetRdp,
  'jit-request': jitRequest,
  'boot-diagnostics': bootDiagnostics,
  snapshot,
  wait,
};

export const kindOf = (step: Step): StepKindUnit => stepKinds[step.kind];
