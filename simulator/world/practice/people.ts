import type { Application, Principal, User } from '../access.ts';
import type { Moment, World } from '../world.ts';
import { clientIds, principalIds } from './ids.ts';

/** Who is in the practice tenant. What they may do is in `roles.ts`. */
export function addPeople(world: World, moment: Moment): void {
  world.principals.push(
    member(principalIds.tanaka, 'Tanaka Misaki', 'tanaka'),
    member(principalIds.suzuki, 'Suzuki Ken', 'suzuki'),
    member(principalIds.sato, 'Sato Yui', 'sato'),
    member(principalIds.watanabe, 'Watanabe Aoi', 'watanabe'),
    { ...member(principalIds.ito, 'Ito Ren (left)', 'ito'), accountEnabled: false },
    {
      ...member(principalIds.guest, 'Kim Jisoo (Fabrikam)', ''),
      userPrincipalName: 'kim_fabrikam.example#EXT#@contoso.example',
      userType: 'Guest',
    },
    group(principalIds.operations, 'operations', [principalIds.operationsTokyo]),
    group(principalIds.operationsTokyo, 'operations-tokyo', [principalIds.tanaka]),
    application('pipeline', 'pipeline-network', { secret: moment.newId() }),
    application('botRead', 'rdp-bot-read'),
    application('botProbe', 'rdp-bot-probe'),
    application('botChange', 'rdp-bot-change'),
    application('cli', 'practice-cli', { secret: moment.newId() }),
  );
}

const member = (id: string, displayName: string, name: string): User => ({
  kind: 'user',
  id,
  displayName,
  userPrincipalName: `${name}@contoso.example`,
  accountEnabled: true,
  userType: 'Member',
});

const group = (id: string, displayName: string, members: string[]): Principal => ({
  kind: 'group',
  id,
  displayName,
  members,
});

/** With a secret it is an app registration, without one a managed identity. */
const application = (
  who: keyof typeof clientIds,
  displayName: string,
  more: { secret?: string } = {},
): Application => ({
  kind: 'application',
  id: principalIds[who],
  appId: clientIds[who],
  displayName,
  accountEnabled: true,
  managedIdentity: more.secret === undefined,
  ...more,
});
