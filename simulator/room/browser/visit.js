/** What is broken, each way on each machine; a surprise counts, whatever it is. */
const brokenIn = ({ machines, surprise }) =>
  new Set([
    ...machines.flatMap(({ id, broken }) => broken.map((scenario) => `${id} ${scenario}`)),
    ...(surprise === undefined ? [] : [`${surprise.machine} surprise`]),
  ]);

/** How often the bot spoke where somebody had spoken before: its greeting answers nobody. */
function answersIn(messages) {
  const begun = new Set(messages.filter(({ from }) => !from.bot).map(({ conversation }) => conversation));
  return messages.filter(({ from, conversation }) => from.bot && begun.has(conversation)).length;
}

/** The bot changes nothing without a yes, so what it changed was approved. */
const isChange = ({ does, script, status }) =>
  status < 300 && (does === 'change' || script?.mode === 'apply');

/**
 * How far this visitor has come. Machines that were off before the visit do not count as broken by the visitor;
 * answers of the bot from an earlier visit do.
 */
export function newVisit() {
  let before;
  let brokenAt = 0;
  const visit = { broken: false, asked: false, approved: false, latest: undefined, answered: false };

  /** @param {import('./api').State} seen */
  function follow({ world, messages, calls }) {
    const now = brokenIn(world);
    const answers = answersIn(messages);
    const added = [...now].filter((way) => before !== undefined && !before.has(way));
    before = now;

    if (added.length > 0) {
      visit.latest = added[0].slice(0, added[0].lastIndexOf(' '));
      brokenAt = answers;
    }
    visit.answered = answers > brokenAt;
    visit.broken ||= added.length > 0 || answers > 0;
    visit.asked ||= visit.broken && answers > 0;
    visit.approved ||= visit.asked && calls.some(isChange);
  }

  return { visit, follow };
}
