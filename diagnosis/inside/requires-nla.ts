import type { FactState } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';

/** Whether people have to prove who they are before they get a session. Policy wins; not set is Windows' default, yes. */
export function requiresNla(
  policy: FactState<FactValue<'policy'>>,
  listener: FactState<FactValue<'listenerSettings'>>,
): boolean {
  const byPolicy = policy.state === 'value' ? policy.value.userAuthentication : undefined;
  const own = listener.state === 'value' ? listener.value.userAuthentication : undefined;
  return (byPolicy ?? own ?? 1) !== 0;
}
