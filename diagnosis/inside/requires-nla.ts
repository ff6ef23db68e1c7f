import type { FactValue } from '../../guest/facts/index.ts';

type Setting = Partial<Pick<FactValue<'policy'>, 'userAuthentication'>> | undefined;

/** Whether people have to prove who they are before they get a session. Policy wins; not set is Windows' default, yes. */
export const requiresNla = (policy: Setting, listener: Setting): boolean =>
  (policy?.userAuthentication ?? listener?.userAuthentication ?? 1) !== 0;
