import { access } from 'node:fs/promises';
import { systemClock } from '../base/clock.ts';
import { randomId } from '../base/ids.ts';
import { checkChain } from '../changes/audit/check-chain.ts';
import type { AuditFault } from '../changes/audit/verify.ts';
import { type AuditEntries, auditEntriesOf } from '../store/audit-entries.ts';
import { openStore, type Place, type Store } from '../store/store.ts';
import { type AuditOptions, help, readAuditOptions } from './audit-options.ts';
import { CannotStart } from './cannot-start.ts';
import { readStorePlace } from './config.ts';
import { exportAudit } from './export-audit.ts';
import { sentenceOf } from './sentence-of.ts';

async function main(args: readonly string[]): Promise<void> {
  const asked = readAuditOptions(args);
  if (asked.kind === 'help') return console.log(help);
  const { data } = asked;
  const place = readStorePlace(process.env, data === undefined ? {} : { dataFolder: data });
  const store = await open(place);
  try {
    const entries = auditEntriesOf(store);
    process.exitCode =
      asked.kind === 'export' ? await exported(entries, asked) : await verified(entries, asked);
  } finally {
    await store.close();
  }
}

/** A store that is not there would be made, and its empty audit would hold. */
async function open(place: Place): Promise<Store> {
  if ('folder' in place) {
    await access(place.folder).catch(() => {
      throw new CannotStart(`There is no store in ${place.folder}. Name the bot's folder with --data.`);
    });
  }
  return openStore(place, { clock: systemClock, newId: randomId, say: console.error });
}

async function exported(
  entries: AuditEntries,
  { format, out }: Extract<AuditOptions, { kind: 'export' }>,
): Promise<number> {
  const count = await exportAudit(entries, format, out);
  console.error(
    `${count} entries${out === undefined ? '' : ` in ${out}`}. Whether they hold: npm run audit -- verify`,
  );
  return 0;
}

async function verified(
  entries: AuditEntries,
  { expect }: Extract<AuditOptions, { kind: 'verify' }>,
): Promise<number> {
  const { newest, faults } = await checkChain(entries, expect);
  for (const fault of faults) console.log(sentenceFor(fault));
  if (faults.length > 0) {
    console.log(`The audit does not hold: ${faults.length} of these.`);
    return 2;
  }
  console.log(
    newest.sequence === 0
      ? 'The audit is empty.'
      : `All ${newest.sequence} entries hold. Note this down, away from the database:\n${newest.sequence}:${newest.hash}`,
  );
  return 0;
}

const sentences: Readonly<Record<AuditFault['fault'], string>> = {
  missing: 'was deleted',
  altered: 'was altered',
  'not-linked': 'does not follow the one before it: one of the two was exchanged',
  'not-readable': 'is no entry of the bot',
  'cut-off': 'was cut off the end',
  'head-altered': 'is named as the newest and is not: the end was altered',
  'not-as-noted':
    'is not the one that was noted: it, or one before it, was exchanged and all was linked anew',
};

const sentenceFor = ({ sequence, until, fault }: AuditFault): string =>
  `Entry ${sequence}${until === undefined ? '' : ` to ${until}`} ${sentences[fault]}.`;

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exitCode = 1;
});
