import { readPerson } from '../../azure/access/read-person.ts';
import { resourceKey } from '../../base/resource-id.ts';
import { auditCard } from '../../cards/audit-card.ts';
import { changesCard } from '../../cards/changes-card.ts';
import { machineOf } from '../../cards/machine.ts';
import { noteCard } from '../../cards/note-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { append } from '../../changes/audit/append.ts';
import { auditEntrySchema } from '../../changes/audit/entry.ts';
import { type Change, changeName, readChange } from '../../changes/change-view.ts';
import { mayPause } from '../../changes/policy/may-pause.ts';
import type { ChangeWish } from '../../dialogs/parts.ts';
import { vmById } from '../../dialogs/vm-by-id.ts';
import { findForPerson } from '../conversation/find-for-person.ts';
import { actorOf } from './actor-of.ts';
import type { Asking } from './asking.ts';
import { takeBack } from './press-on-change.ts';
import { showToPerson } from './show-to-person.ts';

const mostListed = 10;

const mostRead = 100;

const mostEntries = 15;

/** What somebody says about changes, in words instead of with a button. */
export function wish(wanted: ChangeWish, asking: Asking): Promise<void> {
  switch (wanted.wish) {
    case 'list':
      return list(asking);
    case 'show':
      return onChange(wanted.change, asking, (change) => showToPerson(asking, change));
    case 'undo':
      return onChange(wanted.change, asking, (change) => takeBack(asking, change));
    case 'audit':
      return audit(wanted.vm, asking);
    case 'pause':
      return pause({ wants: 'pause', reason: wanted.reason }, asking);
    case 'resume':
      return pause({ wants: 'resume' }, asking);
    default:
      return wanted satisfies never;
  }
}

/** Only of machines that the person may ask about; of the others nobody hears that there are any. */
async function list({ heard, bot, turn }: Asking): Promise<void> {
  const { reader, show } = turn.parts;
  const changes = (await bot.changes.rows.list({ most: mostRead })).map(readChange);
  const machines = [...new Set(changes.map(({ request }) => request.question.vm))].slice(0, mostListed);
  const found = await Promise.all(machines.map((vm) => findForPerson(bot, heard, vmById(vm))));
  const allowed = new Set(machines.filter((_, index) => 'allowed' in (found[index] ?? {})));
  const shown = changes.filter(({ request }) => allowed.has(request.question.vm)).slice(0, mostListed);
  show(() => changesCard(reader, shown));
}

async function onChange(
  number: number,
  { heard, bot, turn }: Asking,
  act: (change: Change) => Promise<void>,
): Promise<void> {
  const { reader, show } = turn.parts;
  const row = await bot.changes.rows.find(number);
  const change = row && readChange(row);
  const found = change && (await findForPerson(bot, heard, vmById(change.request.question.vm)));
  if (change && found && 'allowed' in found) return act(change);
  const words = wordsIn(reader.language).change;
  show(() => noteCard(reader.language, words.noSuchChange(changeName(number))));
}

async function audit(
  vm: Extract<ChangeWish, { wish: 'audit' }>['vm'],
  { heard, bot, turn }: Asking,
): Promise<void> {
  const { reader, show } = turn.parts;
  if (!vm) {
    show(() => noteCard(reader.language, wordsIn(reader.language).change.audit.which));
    return;
  }
  const found = await findForPerson(bot, heard, vm);
  if ('refused' in found) {
    show(() => refusalCard(reader.language, found.refused));
    return;
  }
  const [{ machine }] = found.allowed;
  const rows = await bot.changes.entries.ofMachine(resourceKey(machine.id), mostEntries);
  const entries = rows.map(({ entry }) => auditEntrySchema.parse(entry));
  show(() => auditCard(reader, machineOf(machine.id).name, entries));
}

const options = { deadlineMs: 4_000 };

/** The stop button, and who lifts it again. Everybody here hears of it. */
async function pause(
  wanted: { readonly wants: 'pause'; readonly reason: string } | { readonly wants: 'resume' },
  { heard, bot, turn }: Asking,
): Promise<void> {
  const { reader, show } = turn.parts;
  const { speaker } = heard;
  const person =
    speaker.objectId === undefined ? undefined : await readPerson(bot.azure, speaker.objectId, options);
  if (!person?.ok) {
    show(() => refusalCard(reader.language, person ? 'could-not-check' : 'no-directory-account'));
    return;
  }
  const by = { account: speaker, human: true, person: person.value };
  const may = mayPause(bot.policy, { by, tenants: bot.tenants, wants: wanted.wants });
  if (!may.allowed) {
    show(() => refusalCard(reader.language, may.refused));
    return;
  }
  turn.later(async () => {
    const actor = actorOf(heard);
    const { changes, clock } = bot;
    const words = wordsIn(turn.parts.spoken).change.pause;
    const since = new Date(clock.now());
    const isNews =
      wanted.wants === 'pause'
        ? await changes.pause.begin({ by: actor, reason: wanted.reason, since })
        : await changes.pause.end();
    const said = { pause: [words.paused, words.pausedBefore], resume: [words.resumed, words.notPaused] };
    const [news, old] = said[wanted.wants];
    if (isNews) {
      await append(changes, {
        event: wanted.wants === 'pause' ? 'paused' : 'resumed',
        actor,
        means: 'person',
        details: wanted.wants === 'pause' ? { reason: wanted.reason } : {},
      });
      bot.store.whenCommitted(changes.wake);
    }
    const sentence = isNews ? news?.(speaker.name) : old?.(speaker.name);
    show(() => noteCard(turn.parts.spoken, sentence ?? ''), isNews ? 'everybody' : 'person');
  });
}
