import { rdpKeyFile } from '../../settle/files.ts';
import type { GuestNow } from '../guest-now.ts';

/** The path itself: a star stands for the machine's id in the name of Remote Desktop's key. */
export const keyPath = ({ look }: GuestNow, path: string): string =>
  path.endsWith('*') ? rdpKeyFile(look()) : path;
