// Writes pairs, each in one transaction, and says of each when it is committed. It is there to be killed.
import { systemClock } from '../../../base/clock.ts';
import { randomId } from '../../../base/ids.ts';
import { openStore } from '../../../store/store.ts';

const say = (line: string | number): boolean => process.stdout.write(`${line}\n`);

async function main(folder: string): Promise<void> {
  const store = await openStore({ folder }, { clock: systemClock, newId: randomId, say });
  await store.query('create table if not exists pair (number bigint, half text)');
  const [row] = await store.query('select coalesce(max(number), 0) as last from pair');
  for (let number = Number(row?.['last']) + 1; ; number += 1) {
    await store.transaction(async () => {
      await store.query(`insert into pair values ($1, 'left')`, [number]);
      await store.query(`insert into pair values ($1, 'right')`, [number]);
    });
    say(number);
  }
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
