import type { FactChanges } from './healthy-guest.ts';
import { guestAnswer } from './healthy-guest.ts';

/** The services with these in another state, such as `{ TermService: 'S4d' }`; undefined takes one away. */
export function withServices(states: Readonly<Record<string, string | undefined>>): FactChanges {
  const { svc } = guestAnswer().f as { readonly svc: string };
  const names = svc.split(' ').map((entry) => entry.split('=') as [string, string]);
  const unknown = Object.keys(states).filter((name) => !names.some(([known]) => known === name));
  if (unknown.length > 0) throw new Error(`not among the services: ${unknown.join(', ')}`);
  const said = names.flatMap(([name, healthy]) => {
    const state = name in states ? states[name] : healthy;
    return state === undefined ? [] : `${name}=${state}`;
  });
  return { svc: said.join(' ') };
}
