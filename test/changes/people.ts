import type { Actor } from '../../changes/person.ts';

const actor = (name: string, last: string): Actor => ({
  objectId: `7a4a4a00-0000-4000-8000-00000000000${last}`,
  tenant: '7e4a4700-0000-4000-8000-000000000001',
  name,
  surface: 'teams',
  account: `29:${name.toLowerCase()}`,
  conversation: '19:ops@thread.tacv2;messageid=1',
});

/** Who asks. */
export const tanaka = actor('Tanaka', 'a');

/** Who says yes. */
export const suzuki = actor('Suzuki', 'b');

export const sato = actor('Sato', 'c');
