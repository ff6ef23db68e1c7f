/** What a script of package.json may not hold, so that it runs in sh and in cmd.exe alike. */
const foreign: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /(^|&&\s*)\w+=/, why: 'sets a variable, which Windows does not understand' },
  { pattern: /\b(rm|cp|mv|mkdir|cat|export|bash|sh|sed|grep|which)\s/, why: 'calls a tool of Unix' },
  { pattern: /(^|\s)\.\//, why: 'starts a file that Windows cannot start' },
  { pattern: /[;$`'>|]|(^|[^&])&([^&]|$)/, why: 'has a character that the two shells read differently' },
];

export const findInScript = (name: string, script: string): string[] =>
  foreign.filter(({ pattern }) => pattern.test(script)).map(({ why }) => `"${name}" ${why}: ${script}`);
