import type { User } from '../../world/access.ts';
import type { World } from '../../world/world.ts';
import type { Person } from '../browser/api.d.ts';
import { aboutPeople, stranger } from './about-people.ts';

/** The company that guests come from. */
const guestTenantId = '7e4a0000-0000-4000-8000-0000000000fb';

export const botName = 'rdp-bot';

export const usersOf = (world: World): readonly User[] =>
  world.principals.filter((principal) => principal.kind === 'user');

/** Teams has names of its own for accounts, different for each bot; nothing can be read out of them. */
export const accountOf = (user: string): string => `29:1${Buffer.from(user).toString('base64url')}`;

export const botAccount = (appId: string): string => `28:${appId}`;

/** People are addressed by their account, their object id or their principal name. */
export function userNamed(world: World, name: string): User | undefined {
  const wanted = name.toLowerCase();
  return usersOf(world).find(
    ({ id, userPrincipalName }) =>
      accountOf(id) === name || id.toLowerCase() === wanted || userPrincipalName.toLowerCase() === wanted,
  );
}

export const tenantOf = (world: World, user: User): string =>
  user.userType === 'Guest' ? guestTenantId : world.tenantId;

export const personOf = (user: User): Person => ({
  id: user.id,
  account: accountOf(user.id),
  name: user.displayName,
  ...(aboutPeople[user.id] ?? stranger),
  guest: user.userType === 'Guest',
  disabled: !user.accountEnabled,
});
