import { badRequest } from '../wire/refusal.ts';
import { all, type World } from '../world/world.ts';

/** Set aside for documentation (RFC 5737): nothing on the real Internet answers there. */
const blocks = ['203.0.113', '198.51.100'];

const addresses = blocks.flatMap((block) => Array.from({ length: 254 }, (_, host) => `${block}.${host + 1}`));

/** The first address that nobody has yet. */
export function newPublicAddress(world: World): string {
  const taken = new Set(
    all(world, 'Microsoft.Network/publicIPAddresses').map(({ properties }) => properties.ipAddress),
  );
  const free = addresses.find((address) => !taken.has(address));
  if (free !== undefined) return free;
  throw badRequest(
    'PublicIPCountLimitReached',
    `Cannot create more than ${addresses.length} public IP addresses for this subscription in this region.`,
  );
}
