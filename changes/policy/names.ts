import type { Person } from '../../azure/access/read-person.ts';
import type { Named } from './named.ts';

/** Whether the policy names the person, or a group the person is in. */
export function names({ groups, people }: Named, person: Person): boolean {
  const named = new Set([...groups, ...people].map((id) => id.toLowerCase()));
  return [person.id, ...person.groups].some((id) => named.has(id.toLowerCase()));
}
