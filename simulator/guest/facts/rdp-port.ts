import { keys } from './keys.ts';
import type { Windows } from './windows.ts';

/** The port that Remote Desktop is told to listen on. */
export const rdpPort = (windows: Windows): number => windows.values(keys.rdpTcp)?.dword('PortNumber') ?? 3389;
