import { readFile } from 'node:fs/promises';
import { TestAdapter, TurnContext } from 'botbuilder';
import { systemClock } from '../../../base/clock.ts';
import { randomId } from '../../../base/ids.ts';
import type { Language } from '../../../base/language.ts';
import type { Log } from '../../../base/log.ts';
import { fixesFor } from '../../../bot/changes/fixes-for.ts';
import { startChanges } from '../../../bot/changes/start-changes.ts';
import { closeQuestions } from '../../../bot/conversation/close-questions.ts';
import { handleWith } from '../../../bot/conversation/handle-with.ts';
import type { Diagnose } from '../../../bot/diagnoses/diagnoses-parts.ts';
import { runDiagnoses } from '../../../bot/diagnoses/run-diagnoses.ts';
import type { Heard, PressAnswer } from '../../../bot/heard.ts';
import { startProbes } from '../../../bot/probes.ts';
import { storageOf } from '../../../bot/storage.ts';
import type { Button, Card, PressButton } from '../../../cards/card.ts';
import { readPolicy } from '../../../changes/policy/read-policy.ts';
import { lookAtPath } from '../../../diagnosis/connectivity/look-at-path.ts';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { refusedProbe } from '../../../diagnosis/evidence/guest.ts';
import { clientScript } from '../../../guest/client/client-script.ts';
import { conversationIds, principalIds, tenantId } from '../../../simulator/world/practice/ids.ts';
import { practiceWorld } from '../../../simulator/world/practice-world.ts';
import { buttonsOf } from '../../../store/buttons.ts';
import { diagnosisRowsOf } from '../../../store/diagnoses.ts';
import { guestLeasesOf } from '../../../store/guest-leases.ts';
import { openQuestionsOf } from '../../../store/open-questions.ts';
import { stateOf } from '../../../store/state.ts';
import { openStore } from '../../../store/store.ts';
import { openTestAzure } from '../../support/azure.ts';
import { gate } from '../../support/gate.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { startTestPractice, testMoment } from '../../support/practice.ts';
import { newFolder } from '../../support/store.ts';
import { recordedPost, type Shown } from './recorded-post.ts';

export type Name = Exclude<keyof typeof principalIds, 'operations' | 'operationsTokyo' | 'pipeline'>;

export type Where = {
  readonly room?: 'ops' | 'random' | 'personal';
  readonly language?: Language;
  readonly targeted?: boolean;
  readonly tenant?: string;
  readonly addressed?: boolean;
};

/** The bot in the practice world, without a platform: what people say goes in, what they would see comes out. */
export async function openPracticeChat() {
  const time = testMoment();
  const world = practiceWorld(time.moment());
  const practice = await startTestPractice(world, time);
  // The world's time: its agents report by it.
  const worldClock = { now: time.clock.now, sleep: systemClock.sleep };
  const clock = manualClock();
  // Until when something may be sent, the bot's own clock says.
  const botClock = { now: clock.now, sleep: systemClock.sleep };
  const azure = {
    ...openTestAzure(practice, principalIds.botRead, worldClock),
    probe: openTestAzure(practice, principalIds.botProbe, worldClock).probe,
    change: openTestAzure(practice, principalIds.botChange, botClock).change,
  };
  const folder = await newFolder();
  const store = await openStore(folder.place, { clock, newId: randomId, say: () => undefined });
  const policy = readPolicy(
    await readFile(new URL('../../../bot/practice-policy.json', import.meta.url), 'utf8'),
  );
  if (!policy.ok) throw new Error(policy.failure.join('\n'));

  const [state, buttons, rows] = [
    stateOf(store, clock),
    buttonsOf(store, clock),
    diagnosisRowsOf(store, clock),
  ];
  const questions = openQuestionsOf(store, clock);
  const { post, shown, until, forget } = recordedPost(store);
  const logged: unknown[] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (sentence, facts) => void logged.push({ sentence, ...facts }),
    about: () => log,
  };
  const fixes = fixesFor({ policy: policy.value, clock });
  const common = { store, buttons, questions, rows, post, clock, newId: randomId, log, fixesFor: fixes };
  const leases = guestLeasesOf(store, worldClock);
  const probes = startProbes({ azure, leases, shared: false, newId: randomId, log });
  const really: Diagnose = (question, { mayProbe, ...options }) => {
    const probe = mayProbe === 'allowed' ? probes.look : refusedProbe(mayProbe);
    // Between two diagnoses Azure forgets how much was asked.
    time.clock.time += 30_000;
    return diagnose({ azure, clock, probe }, question, options);
  };
  const looking = { how: really, from: Promise.resolve() };
  /** Whatever is looked at begins only now; what was stopped does not wait for it. */
  const begun = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
      void looking.from.then(resolve);
    });
  const work = () =>
    runDiagnoses({
      ...common,
      relatedTo: async () => [],
      lookAtPath: async (path, options) => {
        await begun(options.signal);
        time.clock.time += 30_000;
        return lookAtPath({ azure, clock }, path, options);
      },
      diagnose: async (question, options) => {
        await begun(options.signal);
        return looking.how(question, options);
      },
    });
  let diagnoses = work();
  const startedChanges = () =>
    startChanges({
      ...common,
      azure,
      policy: policy.value,
      diagnoses: rows,
      // A look takes its time, by every clock; Azure allows so much in a minute.
      diagnose: async (question, signal) => {
        await clock.advance(30_000);
        return looking.how(question, { mayProbe: 'allowed', signal, progress: () => undefined });
      },
      runHarness: async (...run) => {
        time.clock.time += 30_000;
        await clock.advance(30_000);
        return probes.runHarness(...run);
      },
    });
  let changes = startedChanges();
  const handle = handleWith({
    ...common,
    azure,
    policy: policy.value,
    tenants: new Set([tenantId]),
    storage: storageOf(state),
    state,
    clientScript: clientScript(),
    diagnoses: { wake: () => diagnoses.wake() },
    changes: { ...changes, wake: () => changes.wake() },
  });

  const hear = async (heard: Heard): Promise<PressAnswer> => {
    const activity = {
      type: heard.kind === 'message' ? 'message' : 'invoke',
      channelId: 'msteams',
      conversation: { id: heard.place.conversation, isGroup: true, conversationType: 'channel', name: '' },
      from: { id: heard.speaker.channelId, name: heard.speaker.name },
      text: heard.kind === 'message' ? heard.text : '',
    };
    const context = new TurnContext(new TestAdapter(async () => undefined), activity);
    return handle(heard, context, (write) => store.transaction(write));
  };

  const asHeard = (
    name: Name,
    { room = 'ops', language = 'en', targeted = false, tenant = tenantId }: Where,
  ) => ({
    speaker: {
      channelId: `29:${name}`,
      objectId: principalIds[name],
      tenant,
      name,
      language,
      timeZone: 'Asia/Tokyo',
    },
    place: placeOf(name, room),
    personal: room === 'personal',
    targeted,
  });

  return {
    world,
    practice,
    azure,
    store,
    clock,
    shown,
    until,
    logged,
    /** What was shown because of it. */
    say: async (name: Name, text: string, where: Where = {}): Promise<readonly Shown[]> => {
      const before = shown().length;
      await hear({ ...asHeard(name, where), kind: 'message', text, addressed: where.addressed ?? true });
      return shown().slice(before);
    },
    hear,
    press: async (
      name: Name,
      button: PressButton,
      where: Where & {
        readonly inputs?: Readonly<Record<string, string>>;
        readonly automatic?: boolean;
      } = {},
    ): Promise<{ readonly answer: PressAnswer; readonly shown: readonly Shown[] }> => {
      const before = shown().length;
      const { verb, id } = button;
      const { inputs = {}, automatic = false } = where;
      const answer = await hear({ ...asHeard(name, where), kind: 'press', verb, id, inputs, automatic });
      return { answer, shown: shown().slice(before) };
    },
    diagnoseWith: (how: Diagnose) => {
      looking.how = how;
    },
    diagnoseReally: () => {
      looking.how = really;
    },
    /** Diagnoses begin and do not end. */
    diagnoseForever: () => {
      looking.how = (_, { signal }) =>
        new Promise((_, reject) => {
          const stop = () => reject(new Error('Stopped.'));
          if (signal.aborted) stop();
          else signal.addEventListener('abort', stop);
        });
    },
    /** From here on nothing is looked at until it is let go: what people say meanwhile comes before what is found. */
    hold: (): (() => void) => {
      const { opened, open } = gate();
      looking.from = opened;
      return open;
    },
    /** The process ends as it should, and the next one starts. */
    restart: async () => {
      await diagnoses.close();
      diagnoses = work();
    },
    closeQuestions: () => closeQuestions(common),
    /** Time goes by while nobody works. */
    pass: async (milliseconds: number) => {
      await diagnoses.close();
      await changes.close();
      await clock.advance(milliseconds);
      diagnoses = work();
      changes = startedChanges();
    },
    /** As if nobody had ever talked to the bot. */
    reset: async () => {
      await diagnoses.close();
      await changes.close();
      await store.query(
        `truncate conversation_state, button, open_question, diagnosis, guest_lease, change, change_lock,
           change_effect, audit_entry restart identity`,
      );
      await store.query("update audit_head set sequence = 0, hash = ''");
      forget();
      logged.length = 0;
      azure.traced.length = 0;
      world.faults.length = 0;
      // Azure counts how often it is asked in a minute.
      time.clock.time += 60_000;
      looking.how = really;
      looking.from = Promise.resolve();
      diagnoses = work();
      changes = startedChanges();
    },
    close: async () => {
      await diagnoses.close();
      await changes.close();
      await probes.close();
      await store.close();
      await folder.remove();
      await practice.close();
    },
  };
}

export type PracticeChat = Awaited<ReturnType<typeof openPracticeChat>>;

const placeOf = (name: Name, room: 'ops' | 'random' | 'personal'): Heard['place'] => {
  const id = room === 'personal' ? `a:${name}` : conversationIds[room];
  const thread = room === 'personal' ? id : `${id};messageid=1`;
  return { surface: 'teams', conversation: thread, room: id, reference: {} };
};

/** The buttons of a card, wherever they stand. */
export const buttonsIn = (card: Card): readonly Button[] => [
  ...card.buttons,
  ...card.blocks.flatMap((block): readonly Button[] =>
    block.type === 'buttons'
      ? block.buttons
      : block.type === 'lines'
        ? block.lines.flatMap(({ button }) => button ?? [])
        : [],
  ),
];

/** The button of a card that has this verb and, where given, this label. */
export function buttonOf(card: Card, verb: string, label?: RegExp): PressButton {
  const found = buttonsIn(card).find(
    (button): button is PressButton =>
      'verb' in button && button.verb === verb && (label?.test(button.label) ?? true),
  );
  if (!found) throw new Error(`"${card.title}" has no button ${verb}`);
  return found;
}
