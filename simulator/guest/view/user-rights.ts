import type { Settled } from '../settle/state.ts';

/** As Windows gives them: administrators and the group Remote Desktop Users. */
const usual: Readonly<Record<string, readonly string[]>> = {
  SeNetworkLogonRight: ['S-1-1-0', 'S-1-5-32-544', 'S-1-5-32-545', 'S-1-5-32-551'],
  SeRemoteInteractiveLogonRight: ['S-1-5-32-544', 'S-1-5-32-555'],
};

export const userRightsOf = ({ inside }: Settled): readonly string[] =>
  Object.entries({ ...usual, ...inside.windows.rights })
    .filter(([, who]) => who.length > 0)
    .map(([right, who]) => `${right} = ${who.map((sid) => `*${sid}`).join(',')}`);
