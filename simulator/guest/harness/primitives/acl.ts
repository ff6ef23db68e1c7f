import { filesOf } from '../../settle/files.ts';
import type { GuestNow } from '../guest-now.ts';
import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import type { StepOf } from '../step.ts';
import { keyPath } from './key-path.ts';

/** Who may what; the owner stays. */
function setAccess(guest: GuestNow, path: string, sddl: string): void {
  const file = keyPath(guest, path);
  const before = filesOf(guest.look())[file]?.sddl;
  if (before === undefined) throw new Refused('not-there');
  const { files } = guest.windows;
  files[file] = {
    ...files[file],
    sddl: `${before.slice(0, startOf(before))}${asKept(sddl.slice(startOf(sddl)))}`,
  };
}

/** Windows says of a list that it has looked at what lies above. */
const asKept = (access: string): string => access.replace(/^D:P\(/, 'D:PAI(');

const startOf = (sddl: string): number => Math.max(0, sddl.indexOf('D:'));

/** Whether it is closed to what lies above, and every entry, in one order. */
function words(sddl: string): string {
  const control = /D:([A-Z]*)\(/.exec(sddl)?.[1]?.replace(/AI|AR/g, '') ?? '';
  return [control, ...[...sddl.matchAll(/\([^)]*\)/g)].map(String).sort()].join(' ');
}

const same = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : words(one) === words(other);

export const acl = carrier<StepOf<'acl'>, string>({
  read: (guest, { path }) => filesOf(guest.look())[keyPath(guest, path)]?.sddl ?? null,
  text: (state) => state,
  isDone: (state, { sddl }) => same(state, sddl),
  write: (guest, { path, sddl }) => setAccess(guest, path, sddl),
  undo: (guest, { path }, was) => setAccess(guest, path, was ?? ''),
  same,
});
