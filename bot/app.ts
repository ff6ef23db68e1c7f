import type { Azure } from '../azure/azure.ts';
import type { Clock } from '../base/clock.ts';
import type { NewId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import { renderAdaptiveCard } from '../cards/render/adaptive-card.ts';
import type { Policy } from '../changes/policy/policy.ts';
import { lookAtPath } from '../diagnosis/connectivity/look-at-path.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { refusedProbe } from '../diagnosis/evidence/guest.ts';
import { clientScript } from '../guest/client/client-script.ts';
import { buttonsOf } from '../store/buttons.ts';
import { diagnosisRowsOf } from '../store/diagnoses.ts';
import { guestLeasesOf } from '../store/guest-leases.ts';
import { openQuestionsOf } from '../store/open-questions.ts';
import { outboxOf } from '../store/outbox.ts';
import { seenActivitiesOf } from '../store/seen-activities.ts';
import { stateOf } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { turnsOf } from '../store/turns.ts';
import { fixesFor } from './changes/fixes-for.ts';
import { startChanges } from './changes/start-changes.ts';
import { startClosingQuestions } from './conversation/close-questions.ts';
import { handleWith } from './conversation/handle-with.ts';
import { relatedMachinesFor } from './diagnoses/related-machines.ts';
import { runDiagnoses } from './diagnoses/run-diagnoses.ts';
import { healthOf } from './health.ts';
import { startProbes } from './probes.ts';
import { postOf } from './sender/post.ts';
import { startSender } from './sender/sender.ts';
import { startServer } from './server.ts';
import { storageOf } from './storage.ts';
import type { Channel } from './teams/channel.ts';
import { connectorOf } from './teams/connector.ts';
import { deliverToTeams } from './teams/deliver.ts';
import { receiveFor } from './teams/receive.ts';
import { startTidying } from './tidy.ts';

export type AppParts = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly store: Store;
  readonly azure: Azure;
  readonly channel: Channel;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
};

export type App = {
  readonly url: string;
  /** Answers what has come, posts what is due, and leaves the rest to the next start. What was passed in stays open. */
  readonly close: () => Promise<void>;
};

/** Nobody notices it in a chat, and a busy bot writes a tenth as often. */
const claimsApart = { milliseconds: 100 };

/** The bot, put together. */
export async function startApp(parts: AppParts): Promise<App> {
  const { store, azure, channel, policy, clock, newId, log } = parts;
  const render = renderAdaptiveCard;
  const common = { store, clock, newId, log };
  const [outbox, state] = [outboxOf(store, clock, newId), stateOf(store, clock)];
  const [buttons, rows] = [buttonsOf(store, clock), diagnosisRowsOf(store, clock)];
  const questions = openQuestionsOf(store, clock);

  // Otherwise nothing more would come to those conversations until the leases of a killed process are over.
  if (!store.shared) await outbox.release();
  const deliver = deliverToTeams({ connector: connectorOf(channel), render });
  const sender = startSender({ ...common, outbox, deliver, random: Math.random, claimsApart });
  const post = postOf({ store, outbox, wake: sender.wake });
  const probes = startProbes({ ...common, azure, shared: store.shared, leases: guestLeasesOf(store, clock) });
  const fixes = fixesFor({ policy, clock });
  const diagnoses = runDiagnoses({
    ...common,
    rows,
    buttons,
    post,
    fixesFor: fixes,
    relatedTo: relatedMachinesFor({ azure, policy }),
    lookAtPath: (path, options) => lookAtPath({ azure, clock }, path, options),
    diagnose: (question, { mayProbe, ...options }) => {
      const probe = mayProbe === 'allowed' ? probes.look : refusedProbe(mayProbe);
      return diagnose({ azure, clock, probe }, question, options);
    },
  });
  const changes = startChanges({
    ...common,
    azure,
    policy,
    buttons,
    diagnoses: rows,
    post,
    diagnose: (question, signal) => diagnose({ azure, clock, probe: probes.look }, question, { signal }),
    runHarness: probes.runHarness,
  });
  const handle = handleWith({
    ...common,
    azure,
    policy,
    tenants: channel.tenants,
    storage: storageOf(state),
    state,
    buttons,
    questions,
    rows,
    clientScript: clientScript(),
    diagnoses,
    changes,
    fixesFor: fixes,
    post,
  });
  const seen = seenActivitiesOf(store, clock);
  const turns = turnsOf(store, clock, newId);
  const stopClosing = startClosingQuestions({ ...common, questions, post });
  const stopTidying = startTidying({ outbox, seen, state, clock, log });
  const { host, port } = parts;
  const stopWorking = async (): Promise<void> => {
    await stopTidying();
    await stopClosing();
    // Who is told to stop may be waiting for a look inside a machine, which takes minutes unless it is stopped as well.
    await Promise.all([changes.close(), diagnoses.close(), probes.close()]);
    await sender.stop();
  };
  try {
    const server = await startServer({
      host,
      port,
      receive: receiveFor({ ...common, channel, seen, turns, post, handle, render }),
      health: () => healthOf({ store, outbox, clock }),
      log,
    });
    const close = async (): Promise<void> => {
      await server.close();
      await stopWorking();
    };
    return { url: server.url, close };
  } catch (error) {
    await stopWorking();
    throw error;
  }
}
