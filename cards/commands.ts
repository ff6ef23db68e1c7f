/** The commands that exist today; the cards name no others. */
export const commands = [
  'diagnose',
  'cannot-connect',
  'internal-error',
  'event-ids',
  'connectivity',
  'license-server',
  'changes',
  'change',
  'undo',
  'audit',
  'pause',
  'resume',
  'help',
  'language',
  'cancel',
] as const;

export type CommandShown = (typeof commands)[number];

export const isShown = (command: string): command is CommandShown =>
  commands.some((shown) => shown === command);
