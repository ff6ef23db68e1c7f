// The reference: loads the packages that it is given and opens the store, and nothing else.

import { systemClock } from '../../base/clock.ts';
import { randomId } from '../../base/ids.ts';
import { openStore } from '../../store/store.ts';

const [folder = '', ...packages] = process.argv.slice(2);
for (const name of packages) await import(name);
const store = await openStore({ folder }, { clock: systemClock, newId: randomId, say: () => undefined });
console.log('ready');
await store.close();
