import { serviceRuns, settleServices } from '../../settle/services.ts';
import { sessionsOf } from '../../settle/sessions.ts';
import type { GuestNow } from '../guest-now.ts';
import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import type { StepOf } from '../step.ts';

type Step = StepOf<'session-logoff'>;

/** The console has a session of its own, and at once another when somebody signs it out. */
const console = 1;

function read({ look, windows }: GuestNow, step: Step): 'active' | 'inactive' | null {
  if (!serviceRuns(settleServices(look()), 'TermService')) throw new Refused('sessions-not-seen');
  if (step.id === console) return 'active';
  const session = sessionsOf(windows).find(({ id }) => id === step.id);
  if (!session) return null;
  return session.state === 'Active' ? 'active' : 'inactive';
}

/** Its programs end with it. */
export const sessionLogoff = carrier<Step, 'active' | 'inactive'>({
  read,
  text: (state) => state,
  isDone: (state) => state === null,
  write: ({ windows }, { id }) => {
    const { signedOut = [] } = windows.sessions;
    windows.sessions = { ...windows.sessions, signedOut: [...signedOut, id] };
  },
});
