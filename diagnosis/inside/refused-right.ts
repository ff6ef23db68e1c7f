import type { FactValue } from '../../guest/facts/index.ts';

/** Who is kept out by the rights to sign in. `network`: the right that network level authentication needs. */
export type RefusedRight =
  | 'everybody'
  | 'nobody-allowed'
  | 'administrators'
  | 'members'
  | 'local'
  | 'network';

type Given = {
  readonly rights: FactValue<'signInRights'>;
  /** How many members Remote Desktop Users has, where that is known. */
  readonly members: number | undefined;
  /** Every account is local where there is no domain. */
  readonly joined: boolean;
  readonly nla: boolean;
};

const administrators = 'b544';
const members = 'b555';
/** Everyone, Authenticated Users, Users. */
const allOfThem = ['e', 'S-1-5-11', 'b545'];
const localAccounts = ['S-1-5-113', 'S-1-5-114'];

export function refusedRight({ rights, members: count, joined, nla }: Given): RefusedRight | undefined {
  const { allowRemoteDesktop, denyRemoteDesktop, denyNetwork, allowNetwork } = rights;
  const denies = (...sids: readonly string[]) => sids.some((sid) => denyRemoteDesktop.includes(sid));
  if (denies(...allOfThem)) return 'everybody';
  const isOnlyEmptyGroup = count === 0 && allowRemoteDesktop.every((sid) => sid === members);
  if (allowRemoteDesktop.length === 0 || isOnlyEmptyGroup) return 'nobody-allowed';
  if (denies(administrators)) return 'administrators';
  if (denies(members)) return 'members';
  if (denies(...localAccounts)) return 'local';
  const offNetwork = [...allOfThem, administrators, members, ...(joined ? [] : localAccounts)];
  const isOffNetwork = allowNetwork.length === 0 || offNetwork.some((sid) => denyNetwork.includes(sid));
  return nla && isOffNetwork ? 'network' : undefined;
}
