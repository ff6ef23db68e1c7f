import { mayBot } from '../../azure/access/may-bot.ts';
import { readApprovers } from '../../azure/access/read-approvers.ts';
import type { Azure } from '../../azure/azure.ts';
import type { Clock } from '../../base/clock.ts';
import type { ChangeReason } from '../../base/reasons.ts';
import type { Preflight } from '../../changes/parts.ts';
import { changeRules, isApprover, needsFourEyes, needsTypedName } from '../../changes/policy/change-rules.ts';
import { isOneOf } from '../../changes/policy/decision.ts';
import type { Policy } from '../../changes/policy/policy.ts';
import { whatStops } from '../../changes/policy/what-stops.ts';
import { affectedMachines } from './affected-machines.ts';
import { couldActivateWords } from './could-activate-words.ts';
import { opensFor } from './opens-for.ts';
import { tagsOf } from './tags-of.ts';

const options = { deadlineMs: 30_000 };

type Parts = { readonly azure: Azure; readonly policy: Policy; readonly clock: Clock };

/** Nobody is asked for a yes that would come to nothing: the bot may do every step, and somebody could say it. */
export const preflightFor =
  ({ azure, policy, clock }: Parts): Preflight =>
  async ({ request, decision, undoOf }, plan) => {
    const not = (because: ChangeReason, more: object = {}) => ({ not: { because, ...more } });
    const { vm } = request.question;
    const tagged = await tagsOf(azure, [vm, ...plan.writes], options);
    if (!tagged.ok) return not('not-checked', { said: tagged.failure.message });
    const [machine = { id: vm, tags: request.tags }, ...writes] = tagged.value;
    const rules = changeRules(policy, machine);
    if (!rules) return not('nobody-may-approve');
    const stopped = whatStops(policy, {
      machine,
      writes,
      // A way back opens nothing that was not open before.
      opensFor: undoOf === undefined ? opensFor(plan) : [],
      paused: false,
      now: clock.now(),
    });
    if (stopped.stop) return { not: { because: 'stopped-by-policy', stop: stopped.stop } };
    const own = await mayBot(azure, plan.actions, options);
    if (!own.ok) return not('not-checked', { said: own.failure.message });
    const refused = own.value.find(({ access }) => !access.allowed);
    if (refused) return not('bot-may-not', { action: refused });
    const others = await affectedMachines(azure, { vm, writes: plan.writes }, options);
    if (!others.ok) return not('not-checked', { said: others.failure.message });
    // A way back that is covered has its yes already.
    if (decision?.decided === 'approved') return { others: others.value, approvers: [] };
    const { risk } = plan;
    const askers = [request.asker, ...request.alsoAsked].map(({ objectId }) => objectId);
    const found = await readApprovers(
      azure,
      {
        people: rules.each.flatMap(({ mayApprove }) => mayApprove[risk].people),
        groups: rules.each.flatMap(({ mayApprove }) => mayApprove[risk].groups),
        whoeverHasRole: rules.each.some(
          ({ mayApprove: { [risk]: named } }) =>
            'everyoneWhoMayChange' in named && named.everyoneWhoMayChange === true,
        ),
        accepts: (person) =>
          isApprover(rules, risk, { person, mayChange: true }) &&
          !(needsFourEyes(rules, risk) && isOneOf(policy, askers, person.id)),
        actions: plan.actions,
      },
      options,
    );
    if (!found.ok) return not('not-checked', { said: found.failure.message });
    if ('found' in found.value) {
      const yes = { fourEyes: needsFourEyes(rules, risk), typedName: needsTypedName(rules, risk) };
      return { others: others.value, approvers: found.value.found, yes };
    }
    const pim = found.value.none === 'none-may' ? couldActivateWords(found.value.couldActivate) : undefined;
    return not('nobody-may-approve', pim ? { cannot: pim } : {});
  };
