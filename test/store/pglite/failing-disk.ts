// Writes once to a disk that works and once to one that does not.
import fs from 'node:fs';
import { systemClock } from '../../../base/clock.ts';
import { randomId } from '../../../base/ids.ts';
import { openStore } from '../../../store/store.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(folder: string): Promise<void> {
  const store = await openStore({ folder }, { clock: systemClock, newId: randomId, say });
  const insert = (key: string) => store.query('insert into seen_activity values ($1, now())', [key]);
  await insert('before');
  say('committed');
  fs.fsyncSync = () => {
    throw new Error('EIO');
  };
  await insert('after');
  say('committed, although the disk said no');
}

main(process.argv[2] ?? '').catch((error: unknown) => say(String(error)));
