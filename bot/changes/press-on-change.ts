import { couldActivate } from '../../azure/access/could-activate.ts';
import { howItStands } from '../../cards/change/how-it-stands.ts';
import { connectCard } from '../../cards/connect-card.ts';
import { noteCard } from '../../cards/note-card.ts';
import type { OutdatedReason } from '../../cards/outdated-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import { typedNameCard } from '../../cards/typed-name-card.ts';
import type { Verb } from '../../cards/verbs.ts';
import { inputs } from '../../cards/verbs.ts';
import { type Change, readChange } from '../../changes/change-view.ts';
import { approve, cancel, type Decided, reject } from '../../changes/decide.ts';
import { judgeByPerson } from '../../changes/judge-by-person.ts';
import { refuseDecider } from '../../changes/policy/decider.ts';
import type { Decision, DecisionFacts, No } from '../../changes/policy/decision.ts';
import { isOneOf } from '../../changes/policy/decision.ts';
import { mayApprove } from '../../changes/policy/may-approve.ts';
import { mayBreakGlass } from '../../changes/policy/may-break-glass.ts';
import { mayReject } from '../../changes/policy/may-reject.ts';
import { mayUndo } from '../../changes/policy/may-undo.ts';
import { requestUndo } from '../../changes/request-undo.ts';
import type { ConversationParts } from '../conversation/conversation-parts.ts';
import type { Heard } from '../heard.ts';
import { actorOf } from './actor-of.ts';
import type { Asking } from './asking.ts';
import { tellOfBrokenGlass } from './broken-glass.ts';
import { decisionFacts } from './decision-facts.ts';
import { requestFix } from './request-fix.ts';

type Press = Extract<Heard, { readonly kind: 'press' }>;

type Pressed = { readonly verb: Verb; readonly number: number; readonly choice?: string | undefined };

type Pressing = Asking & { readonly heard: Press };

/** A button on the card of a change. Who may is asked of Azure before; what happens is committed with the turn. */
export async function pressOnChange(
  { verb, number, choice }: Pressed,
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
      return choice === breakGlass
        ? sayYesAlone(doing, heard.inputs[inputs.answer] ?? '')
        : sayYes(doing, heard);
    case 'reject':
      return decide(doing, mayReject(bot.policy, facts.value), () =>
        reject(bot.changes, change, actorOf(heard)),
      );
    case 'withdraw':
    case 'stop-change':
      return decide(doing, mayStop(doing), () => cancel(bot.changes, change, actorOf(heard)));
    case 'undo':
      return undo(doing);
    case 'ask-again':
      return askAgain(doing);
    case 'works':
    case 'not-yet':
      return decide(doing, mayStop(doing), async () => {
        const judged = await judgeByPerson(bot.changes, change, actorOf(heard), verb === 'works');
        return judged ? { counted: true, change: judged } : { counted: false };
      });
    case 'connect':
      turn.parts.show(() => connectCard(language, change.plan?.question ?? change.request.question));
      return undefined;
    default:
      throw new Error(`A button on a change cannot ${verb}.`);
  }
}

type Doing = Asking & { readonly change: Change; readonly facts: DecisionFacts };

/** Does it when the turn is committed, or says why not; of several at once only the first counts, and the others hear so. */
async function decide(doing: Doing, decision: Decision, act: () => Promise<Decided>): Promise<undefined> {
  const { bot, turn, change } = doing;
  const { language } = turn.parts.reader;
  if (!decision.allowed) return refuse(doing, decision);
  turn.later(async () => {
    const decided = await act();
    if (decided.counted) {
      bot.store.whenCommitted(bot.changes.wake);
      return;
    }
    const row = await bot.changes.rows.find(change.number);
    const now = row ? readChange(row) : change;
    turn.parts.show(() => noteCard(language, howItStands(turn.parts.reader, now)));
  });
  return undefined;
}

/** Why it does not count, and what would make it: a role that the person could activate, or the rule for emergencies. */
async function refuse({ bot, turn, change, facts }: Doing, decision: No): Promise<undefined> {
  const { language } = turn.parts.reader;
  const { refused, because, missing } = decision;
  const roles = missing ? await rolesToActivate(bot, facts) : [];
  const alone = mayBreakGlass(bot.policy, { ...facts, typedName: facts.change.machineName, reason: '' });
  const mayAlone = !alone.allowed && alone.refused === 'break-glass-without-reason';
  turn.parts.show((button) =>
    refusalCard(language, refused, {
      ...(because === undefined ? {} : { because }),
      ...(missing === undefined ? {} : { missing }),
      ...(roles.length === 0 ? {} : { roles }),
      ...(mayAlone && secondPerson.has(refused)
        ? { alone: button('approve', { change: change.number, choice: breakGlass }) }
        : {}),
    }),
  );
  return undefined;
}

/** Whoever may decide alone in an emergency is told so where another person would be needed. */
const secondPerson: ReadonlySet<string> = new Set(['own-request', 'approval-not-allowed']);

const breakGlass = 'break-glass';

async function rolesToActivate(
  { azure }: Pick<ConversationParts, 'azure'>,
  { by, change }: DecisionFacts,
): Promise<readonly string[]> {
  const people = [[by.person.id, ...by.person.groups]];
  const found = await couldActivate(azure, { people, actions: change.actions }, { deadlineMs: 3_000 });
  // It is a hint beside the refusal, which stands without it.
  return found.ok ? [...new Set((found.value[0] ?? []).map(({ role }) => role))] : [];
}

/** Alone, with a reason, in an emergency; the rooms that the policy names hear of it at once. */
function sayYesAlone(doing: Doing, reason: string): Promise<undefined> {
  const { heard, bot, change, facts } = doing;
  const typedName = facts.change.machineName;
  const decision = mayBreakGlass(bot.policy, { ...facts, typedName, reason });
  return decide(doing, decision, async () => {
    const decided = await approve(bot.changes, change, actorOf(heard), { breakGlass: reason.trim() });
    if (decided.counted) await tellOfBrokenGlass(bot, decided.change, heard.place);
    return decided;
  });
}

async function sayYes(doing: Doing, heard: Press): Promise<undefined> {
  const { bot, turn, change, facts } = doing;
  const typed = heard.inputs[inputs.answer];
  const typedName = typed === undefined ? {} : { typedName: typed };
  const decision = mayApprove(bot.policy, { ...facts, ...typedName });
  const needsName = !decision.allowed && decision.refused === 'name-not-typed';
  // A form that opens has nobody's yes yet, whatever policy says by now.
  if (needsName || (decision.allowed && heard.form === 'opening')) {
    const { language } = turn.parts.reader;
    turn.parts.show((button) =>
      typedNameCard({
        language,
        machine: facts.change.machineName,
        change: change.number,
        wrong: typed !== undefined,
        approve: button('approve', { change: change.number }),
      }),
    );
    return undefined;
  }
  return decide(doing, decision, () => approve(bot.changes, change, actorOf(heard)));
}

/** Whoever asked, or whoever could have said no. */
function mayStop({ bot, change, facts }: Doing): Decision {
  const refused = refuseDecider(facts.by, facts.tenants);
  if (refused) return { allowed: false, refused };
  const askers = [change.request.asker, ...change.request.alsoAsked].map(({ objectId }) => objectId);
  if (change.decision) askers.push(change.decision.by.objectId);
  if (isOneOf(bot.policy, askers, facts.by.person.id)) return { allowed: true };
  return { allowed: false, refused: 'reject-not-allowed' };
}

/** Somebody says it in words. */
export async function takeBack({ heard, bot, turn }: Asking, change: Change): Promise<void> {
  const facts = await decisionFacts({ ...bot, pause: bot.changes.pause }, heard, change);
  if (facts.ok) await undo({ heard, bot, turn, change, facts: facts.value });
  else turn.parts.show(() => refusalCard(turn.parts.reader.language, facts.failure));
}

function undo(doing: Doing): Promise<undefined> {
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

/** The same once more, planned anew, by whoever asks now: as if it had not been asked before. */
async function askAgain({ heard, bot, turn, change }: Doing): Promise<undefined> {
  const { question, diagnosis, items, ticket } = change.request;
  await requestFix(
    question.vm,
    { diagnosis, items, ...(ticket === undefined ? {} : { ticket }) },
    { heard, bot, turn },
  );
  return undefined;
}
