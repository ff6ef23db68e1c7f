import type { FactGroup } from './fact-group.ts';
import { short } from './said.ts';
import type { Windows } from './windows.ts';
import { WindowsError } from './windows-error.ts';

const rights = {
  a: 'SeRemoteInteractiveLogonRight',
  d: 'SeDenyRemoteInteractiveLogonRight',
  n: 'SeDenyNetworkLogonRight',
  w: 'SeNetworkLogonRight',
};

/** Well-known groups are said in short. */
const identity = (text: string): string =>
  short(
    text
      .trim()
      .replace(/^\*/, '')
      .replace(/^S-1-5-32-/, 'b')
      .replace(/^S-1-1-0$/, 'e'),
    60,
  );

function signInRights(windows: Windows) {
  const lines = windows.userRights().flatMap((line) => {
    const [, name = '', list = ''] = /^\s*(Se\w+)\s*=\s*(.*)$/.exec(line) ?? [];
    return name === '' ? [] : [{ name, list }];
  });
  if (lines.length === 0) throw new WindowsError('80131501');
  return Object.fromEntries(
    Object.entries(rights).map(([letter, right]) => {
      const list = lines.find(({ name }) => name === right)?.list ?? '';
      const who = list.split(',').filter((one) => one.trim() !== '');
      return [letter, who.slice(0, 8).map(identity).join(',')];
    }),
  );
}

export const userRightFacts = {
  ur: signInRights,
  rdu: (windows) => windows.memberCount(),
} satisfies FactGroup;
