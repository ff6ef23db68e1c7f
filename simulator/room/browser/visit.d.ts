import type { State } from './api.d.ts';
import type { Room } from './room.d.ts';

export declare function newVisit(): {
  readonly visit: Room['visit'];
  readonly follow: (seen: Pick<State, 'world' | 'messages' | 'calls'>) => void;
};
