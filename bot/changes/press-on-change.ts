import { connectCard } from '../../cards/connect-card.ts';
import { noteCard } from '../../cards/note-card.ts';
import type { OutdatedReason } from '../../cards/outdated-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import { typedNameCard } from '../../cards/typed-name-card.ts';
import type { Verb } from '../../cards/verbs.ts';
import { inputs } from '../../cards/verbs.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { type Change, changeName, readChange } from '../../changes/change-view.ts';
import { approve, cancel, type Decided, reject } from '../../changes/decide.ts';
import { judgeByPerson } from '../../changes/judge-by-person.ts';
import type { Decision, DecisionFacts } from '../../changes/policy/decision.ts';
import { isOneOf } from '../../changes/policy/decision.ts';
import { mayApprove } from '../../changes/policy/may-approve.ts';
import { mayReject } from '../../changes/policy/may-reject.ts';
import { mayUndo } from '../../changes/policy/may-undo.ts';
import { requestChange } from '../../changes/request-change.ts';
import { requestUndo } from '../../changes/request-undo.ts';
import type { ConversationParts } from '../conversation/conversation-parts.ts';
import type { TurnParts } from '../conversation/parts-of-turn.ts';
import type { Heard } from '../heard.ts';
import { actorOf } from './actor-of.ts';
import { decisionFacts } from './decision-facts.ts';

type Press = Extract<Heard, { readonly kind: 'press' }>;

type Pressing = {
  readonly heard: Press;
  readonly bot: ConversationParts;
  readonly turn: TurnParts;
};

/** A button on the card of a change. Who may is asked of Azure before; what happens is committed with the turn. */
export async function pressOnChange(
  { verb, number }: { readonly verb: Verb; readonly number: number },
  pressing: Pressing,
): Promise<OutdatedReason | undefined> {
  const { heard, bot, turn } = pressing;
  const row = await bot.changes.rows.find(number);
  if (!row) return 'expired';
  const change = readChange(row);
  const { language } = turn.parts.reader;
  const facts = await decisionFacts({ ...bot, pause: bot.changes.pause }, heard, change);
  if (!facts.ok) {
    turn.parts.show(() => refusalCard(language, facts.failure));
    return undefined;
  }
  const doing = { ...pressing, change, facts: facts.value };
  switch (verb) {
    case 'approve':
      return sayYes(doing);
    case 'reject':
      return decide(doing, mayReject(bot.policy, facts.value), () =>
        reject(bot.changes, change, actorOf(heard)),
      );
    case 'withdraw':
    case 'stop-change':
      return decide(doing, mayStop(doing), () => cancel(bot.changes, change, actorOf(heard)));
    case 'undo':
      return takeBack(doing);
    case 'ask-again':
      return askAgain(doing);
    case 'works':
    case 'not-yet':
      return decide(doing, mayStop(doing), async () => {
        const judged = await judgeByPerson(bot.changes, change, actorOf(heard), verb === 'works');
        return judged ? { counted: true, change: judged } : { counted: false };
      });
    case 'connect':
      turn.parts.show(() => connectCard(language, change.request.question));
      return undefined;
    default:
      throw new Error(`A button on a change cannot ${verb}.`);
  }
}

type Doing = Pressing & { readonly change: Change; readonly facts: DecisionFacts };

/** Does it when the turn is committed, or says why not; of several at once only the first counts, and the others hear so. */
function decide({ bot, turn, change }: Doing, decision: Decision, act: () => Promise<Decided>): undefined {
  const { language, timeZone } = turn.parts.reader;
  if (!decision.allowed) {
    const { refused, because, missing } = decision;
    turn.parts.show(() =>
      refusalCard(language, refused, {
        ...(because === undefined ? {} : { because }),
        ...(missing === undefined ? {} : { missing }),
      }),
    );
    return undefined;
  }
  turn.later(async () => {
    const decided = await act();
    if (decided.counted) {
      bot.store.whenCommitted(bot.changes.wake);
      return;
    }
    const row = await bot.changes.rows.find(change.number);
    const now = row ? readChange(row) : change;
    const words = wordsIn(language).change;
    const said = now.decision
      ? words.decided[now.decision.decided](
          now.decision.by.name,
          wordsIn(language).moment(now.decision.at, timeZone),
        )
      : words.list.states[now.state];
    turn.parts.show(() => noteCard(language, words.tooLate(changeName(change.number), said)));
  });
  return undefined;
}

function sayYes(doing: Doing): undefined {
  const { heard, bot, turn, change, facts } = doing;
  const typed = heard.inputs[inputs.answer];
  const typedName = typed === undefined ? {} : { typedName: typed };
  const decision = mayApprove(bot.policy, { ...facts, ...typedName });
  if (!decision.allowed && decision.refused === 'name-not-typed' && typed === undefined) {
    const { language } = turn.parts.reader;
    turn.parts.show((button) =>
      typedNameCard({
        language,
        machine: facts.change.machineName,
        change: change.number,
        approve: button('approve', { change: change.number }),
      }),
    );
    return undefined;
  }
  return decide(doing, decision, () => approve(bot.changes, change, actorOf(heard)));
}

/** Whoever asked, or whoever could have said no. */
function mayStop({ bot, change, facts }: Doing): Decision {
  const askers = [change.request.asker, ...change.request.alsoAsked].map(({ objectId }) => objectId);
  if (change.decision) askers.push(change.decision.by.objectId);
  if (isOneOf(bot.policy, askers, facts.by.person.id)) return { allowed: true };
  return { allowed: false, refused: 'reject-not-allowed' };
}

function takeBack(doing: Doing): undefined {
  const { heard, bot, change, facts } = doing;
  const undoUntil = (change.endedAt ?? 0) + bot.changes.termsOf(change).undoMs;
  const approvedBy = change.decision?.by.objectId ?? '';
  const decision = mayUndo(bot.policy, { ...facts, approvedBy, undoUntil });
  const late = !decision.allowed && decision.refused === 'undo-too-late';
  return decide(doing, late ? { allowed: true } : decision, async () => {
    const undo = await requestUndo(bot.changes, change, {
      by: actorOf(heard),
      covered: !late,
      means: 'person',
    });
    return undo ? { counted: true, change: undo } : { counted: false };
  });
}

/** The same once more, planned anew, by whoever asks now. */
function askAgain(doing: Doing): undefined {
  const { heard, bot, change } = doing;
  const asker = actorOf(heard);
  return decide(doing, mayStop(doing), async () => {
    const askedAt = new Date(bot.clock.now()).toISOString();
    const asked = await requestChange(bot.changes, { ...change.request, asker, alsoAsked: [], askedAt });
    return { counted: true, change: asked.change };
  });
}
