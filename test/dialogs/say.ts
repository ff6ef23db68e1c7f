import { type Parsed, parseCommand } from '../../dialogs/command.ts';

/** What the bot understands when this is said to it. */
export const say = (text: string): Parsed => parseCommand({ text, addressed: true });

export const web = { by: 'name', name: 'web-01' } as const;
export const db = { by: 'name', name: 'db-01' } as const;
