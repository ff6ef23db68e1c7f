import type { Application, User } from '../world/access.ts';
import { clientIds } from '../world/practice/ids.ts';
import type { World } from '../world/world.ts';

export type Address = {
  readonly url: string;
  readonly path: string;
  /** The certificate to trust; absent: plain HTTP. */
  readonly ca?: string;
};

/** What somebody needs to know to point a client at it. */
export function greeting(world: World, { url, path, ca }: Address): string {
  const people = world.principals.filter((principal) => principal.kind === 'user');
  const cli = world.principals.find(
    (principal): principal is Application =>
      principal.kind === 'application' && principal.appId === clientIds.cli,
  );
  return [
    `The practice Azure answers at ${url}`,
    `Break machines at ${url}/practice`,
    `Its world is kept in ${path}`,
    ...(ca ? ['', 'Clients have to trust its certificate:', ...trust(ca)] : []),
    '',
    `Tenant ${world.tenantId}`,
    ...world.subscriptions.map(({ id, displayName }) => `Subscription ${id}  ${displayName}`),
    '',
    'People:',
    ...people.map(line),
    ...(cli?.secret ? ['', 'To sign in with:', ...credential(cli.appId, cli.secret)] : []),
    '',
    'docs/practice-azure.md shows how to use it with az. Ctrl+C ends it.',
  ].join('\n');
}

const trust = (ca: string): string[] => [
  `  REQUESTS_CA_BUNDLE=${ca}   (az)`,
  `  NODE_EXTRA_CA_CERTS=${ca}   (Node.js)`,
];

const credential = (appId: string, secret: string): string[] => [
  `  client id  ${appId}`,
  `  secret     ${secret}   (good for this world only)`,
];

const line = ({ displayName, userPrincipalName, accountEnabled, userType }: User): string => {
  const notes = [...(accountEnabled ? [] : ['disabled']), ...(userType === 'Guest' ? ['guest'] : [])];
  return `  ${displayName}  ${userPrincipalName}${notes.length > 0 ? `  (${notes.join(', ')})` : ''}`;
};
