import { readFileSync } from 'node:fs';
import { type GuestScript, putTogether } from '../put-together.ts';

/** What people paste into a PowerShell of their own PC: the same bytes for everybody, with nothing put into them. */
export const clientScript = (): GuestScript =>
  putTogether([readFileSync(new URL('check.ps1', import.meta.url), 'utf8')]);
