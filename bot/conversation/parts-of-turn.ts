import { resourceKey, sameResource } from '../../base/resource-id.ts';
import { alreadyRunningCard } from '../../cards/already-running-card.ts';
import type { Card } from '../../cards/card.ts';
import { rdpPort } from '../../diagnosis/question.ts';
import type { Machine, NewButton, Parts, Shown } from '../../dialogs/parts.ts';
import type { ButtonRow } from '../../store/buttons.ts';
import { requestFix } from '../changes/request-fix.ts';
import { wish } from '../changes/wishes.ts';
import { cancelDiagnosis } from '../diagnoses/cancel-diagnosis.ts';
import { type DiagnosisRequest, machineIn, machinesIn, requestSchema } from '../diagnoses/request.ts';
import { seenSchema } from '../diagnoses/seen.ts';
import { startDiagnosis } from '../diagnoses/start-diagnosis.ts';
import type { Heard } from '../heard.ts';
import type { AskedAbout } from './close-questions.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { endCard } from './end-card.ts';
import { type Allowed, findForPerson } from './find-for-person.ts';
import { personKey, type Remembered, remember } from './remembered.ts';

/** What a card offers besides a verdict is soon of no use. */
const buttonsKeptMs = 24 * 3_600_000;

export type TurnParts = {
  readonly parts: Parts;
  /** Something else to do when the turn is committed, after what came before it. */
  readonly later: (effect: () => Promise<void>) => void;
  /** What stands in the form that is open, when the turn is committed; nothing: it closes. */
  readonly inForm: () => Card | undefined;
  /** Does everything that the turn came to; belongs in its transaction. */
  readonly commit: () => Promise<void>;
};

export type TurnOf = {
  readonly bot: ConversationParts;
  readonly remembered: Remembered;
  /** What comes of it is for this person alone, whatever the policy allows. */
  readonly asksQuiet: boolean;
};

/** What dialogs are given in one turn. */
export function partsOfTurn(heard: Heard, { bot, remembered, asksQuiet }: TurnOf): TurnParts {
  const { speaker, place, personal } = heard;
  const person = personKey(place, speaker);
  const reader = {
    language: remembered.personSpeaks ?? speaker.language,
    timeZone: speaker.timeZone ?? 'UTC',
  };
  const effects: (() => Promise<void>)[] = [];
  const rows: (ButtonRow & { readonly until: number })[] = [];
  const known = new Map<string, Omit<Allowed, 'machine'>>();
  let news: Remembered = {};
  let quiet = asksQuiet;
  let inForm: Card | undefined;
  const isForm = heard.kind === 'press' && heard.form !== undefined;

  const onlyHere = personal ? {} : { onlyFor: speaker.channelId };
  const later = (effect: () => Promise<void>) => void effects.push(effect);

  const post = (
    build: (button: NewButton) => Card,
    { to, until }: { readonly to: 'person' | 'everybody'; readonly until: number },
  ): Shown => {
    const shown = `card/${bot.newId()}`;
    const own = to === 'person' ? speaker.channelId : null;
    const button: NewButton = (verb, data = {}) => {
      const id = bot.newId();
      const kept = quiet ? { ...data, quiet } : data;
      rows.push({ id, verb, data: kept, card: shown, conversation: place.conversation, person: own, until });
      return id;
    };
    const card = build(button);
    if (isForm && to === 'person') {
      inForm = card;
      return shown;
    }
    later(() => bot.post.send(shown, { place, card, ...(to === 'person' ? onlyHere : {}) }));
    return shown;
  };

  const show: Parts['show'] = (build, to = 'person') =>
    post(build, { to, until: bot.clock.now() + buttonsKeptMs });

  const ask: Parts['ask'] = (build, until) => {
    const shown = post(build, { to: 'person', until });
    const about: AskedAbout = { place, language: reader.language, ...onlyHere };
    later(() => bot.questions.open({ card: shown, about, until }));
    return shown;
  };

  const replace = (shown: string, card: Card) =>
    later(async () => {
      await endCard(bot, shown);
      await bot.post.update(shown, { place, card, ...onlyHere });
    });

  const allowedOf = (vm: string): Omit<Allowed, 'machine'> => {
    const allowed = known.get(vm);
    if (!allowed) throw new Error(`Nobody asked whether ${vm} may be looked at.`);
    return allowed;
  };

  const start = (machine: Machine, look: DiagnosisRequest['look']) => {
    // Of two machines, both have to be open to everybody here.
    const openHere = machinesIn({ look }).every((vm) => allowedOf(vm).openHere);
    const shared = openHere && !personal && !quiet;
    const { roomSpeaks = reader.language } = remembered;
    if (shared) news = { ...news, roomSpeaks };
    later(async () => {
      const started = await startDiagnosis(bot, person, {
        look,
        location: machine.location,
        place,
        ...(shared ? {} : onlyHere),
        reader: shared ? { ...reader, language: roomSpeaks } : reader,
        asker: { channelId: speaker.channelId, name: speaker.name },
        mayShare: openHere && !personal && !shared,
      });
      if (started === 'started') bot.store.whenCommitted(bot.diagnoses.wake);
      else show(() => alreadyRunningCard(reader.language, machine.id));
    });
  };

  const cancelOpen = async (vm: string | undefined) => {
    for (const row of await bot.rows.openOf(person)) {
      const request = requestSchema.safeParse(row.request).data;
      // Kept by another version: it ends by itself.
      if (!request) continue;
      const isMeant = vm === undefined || sameResource(machineIn(request), vm);
      if (isMeant && request.place.conversation === place.conversation)
        await cancelDiagnosis(bot, row, speaker.name);
    }
  };

  const parts: Parts = {
    now: bot.clock.now,
    reader,
    spoken: personal ? reader.language : (remembered.roomSpeaks ?? reader.language),
    voice: personal ? 'person' : 'conversation',
    isQuiet: () => quiet,
    beQuiet: () => {
      quiet = true;
    },
    findMachines: async (reference) => {
      const found = await findForPerson(bot, heard, reference);
      if ('refused' in found) return found;
      for (const { machine, ...rest } of found.allowed) known.set(machine.id, rest);
      const [first, ...others] = found.allowed;
      return { machines: [first.machine, ...others.map(({ machine }) => machine)] };
    },
    recallWayIn: () => remembered.wayIn,
    rememberWayIn: (wayIn) => {
      // Whoever is not sure today may know tomorrow, and is asked again.
      if (wayIn.kind === 'not-told') return;
      news = { ...news, wayIn };
    },
    speak: (language) => {
      news = { ...news, ...(personal ? { personSpeaks: language } : { roomSpeaks: language }) };
    },
    startDiagnosis: (machine, { wayIn, port = rdpPort, about }) => {
      const { mayProbe } = allowedOf(machine.id);
      const asking = speaker.objectId === undefined ? {} : { person: speaker.objectId };
      const question = { vm: machine.id, port, wayIn, ...asking };
      start(machine, { kind: 'machine', question, mayProbe, ...(about ? { about } : {}) });
    },
    lastDiagnosis: async (vm, { port, since }) => {
      const row = await bot.rows.lastOf(person, resourceKey(vm));
      const seen = seenSchema.safeParse(row?.result).data;
      if (seen?.kind !== 'machine') return undefined;
      const { question, startedAt } = seen.diagnosis;
      return question.port === port && Date.parse(startedAt) >= since ? seen.diagnosis : undefined;
    },
    clientScript: bot.clientScript,
    startPath: (machine, path) =>
      start(machine, { kind: 'path', path, mayTry: allowedOf(machine.id).mayProbe === 'allowed' }),
    requestFix: (vm, wanted) => requestFix(vm, wanted, { heard, bot, turn: { parts, later } }),
    wish: (wanted) => wish(wanted, { heard, bot, turn: { parts, later } }),
    cancelDiagnoses: (vm) => later(() => cancelOpen(vm)),
    ask,
    show,
    replace,
  };

  return {
    parts,
    later,
    inForm: () => inForm,
    commit: async () => {
      await remember(bot.state, heard, news);
      // An effect may add another one.
      for (const effect of effects) await effect();
      const now = bot.clock.now();
      for (const until of new Set(rows.map((row) => row.until))) {
        const together = rows.filter((row) => row.until === until);
        await bot.buttons.add(together, { milliseconds: until - now });
      }
    },
  };
}
