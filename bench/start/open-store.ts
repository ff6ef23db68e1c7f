// The reference: opens the store and nothing else. What packages are to be loaded, node is told by --import.
import { systemClock } from '../../base/clock.ts';
import { randomId } from '../../base/ids.ts';
import { openStore } from '../../store/store.ts';

const [folder = ''] = process.argv.slice(2);
const store = await openStore({ folder }, { clock: systemClock, newId: randomId, say: () => undefined });
console.log('ready');
await store.close();
