import * as z from 'zod';
import { type Call, type Operation, ok } from '../wire/operation.ts';
import { breakMachine, healMachine } from './break-and-heal.ts';
import { type BrowserFile, browserFile } from './browser-file.ts';
import { addFault, listFaults, removeAllFaults, removeFault } from './faults.ts';
import { readBody } from './read-body.ts';
import type { RecentRequest } from './recent-requests.ts';
import { refuseForeignWrite } from './refuse-foreign-write.ts';
import { worldView } from './world-view.ts';

export type { RecentRequest } from './recent-requests.ts';

const paceSchema = z.strictObject({ pace: z.number().min(0).max(10) });

function setPace(call: Call) {
  call.world.pace = readBody(call, paceSchema).pace;
  return ok({ pace: call.world.pace });
}

const file = (path: string, name: BrowserFile): Operation => ({
  id: 'Practice_Page',
  method: 'GET',
  path,
  audience: 'open',
  handle: () => browserFile(name),
});

/** The door to the practice world itself: a page for people, and the same in JSON for scripts. Azure has nothing like it. */
export function operations(recent: readonly RecentRequest[]): readonly Operation[] {
  const door = (
    id: string,
    method: Operation['method'],
    path: string,
    handle: Operation['handle'],
  ): Operation => ({
    id: `Practice_${id}`,
    method,
    path: `/practice/${path}`,
    audience: 'open',
    handle: (call) => {
      refuseForeignWrite(call);
      return handle(call);
    },
  });
  return [
    file('/practice', 'panel.html'),
    file('/practice/panel.css', 'panel.css'),
    file('/practice/panel.js', 'panel.js'),
    file('/practice/words.js', 'words.js'),
    door('World', 'GET', 'world', (call) => ok(worldView(call.world))),
    door('Break', 'POST', 'break', (call) => ok(breakMachine(call))),
    door('Heal', 'POST', 'heal', (call) => ok(healMachine(call))),
    door('ListFaults', 'GET', 'faults', listFaults),
    door('AddFault', 'POST', 'faults', addFault),
    door('RemoveFault', 'DELETE', 'faults/{fault}', removeFault),
    door('RemoveAllFaults', 'DELETE', 'faults', removeAllFaults),
    door('SetPace', 'PUT', 'pace', setPace),
    door('Activity', 'GET', 'activity', () => ok(recent)),
  ];
}
