import type { NotProposed } from './parts.ts';
import type { StepFailure } from './steps/step-kind.ts';

/** Why nothing is proposed where it could not be seen how things are. */
export const notSeen = ({ reason, message, action, scope }: StepFailure): NotProposed => ({
  because: reason === 'need-not-met' ? 'blocked-in-windows' : 'could-not-look',
  ...(message === '' ? {} : { said: message }),
  ...(action === undefined ? {} : { action: { action, resource: scope ?? '' } }),
});
