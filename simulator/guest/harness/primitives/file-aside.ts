import { filesOf } from '../../settle/files.ts';
import type { Windows } from '../../windows/windows.ts';
import { carrier } from '../primitive.ts';
import type { StepOf } from '../step.ts';
import { keyPath } from './key-path.ts';

/** How it came there, if it is not as the product makes it: with that it can be put back. */
type Found = { readonly size: number; readonly made: Windows['files'][string] };

export const fileAside = carrier<StepOf<'file-aside'>, Found>({
  read: (guest, step) => {
    const path = keyPath(guest, step.path);
    const size = filesOf(guest.look())[path]?.size;
    return size === undefined ? null : { size, made: guest.windows.files[path] ?? null };
  },
  text: ({ size }) => `${size} bytes`,
  isDone: (state) => state === null,
  write: (guest, { path }) => {
    guest.windows.files[keyPath(guest, path)] = null;
  },
  undo: (guest, step, was) => {
    const path = keyPath(guest, step.path);
    if (was?.made) guest.windows.files[path] = was.made;
    else delete guest.windows.files[path];
  },
});
