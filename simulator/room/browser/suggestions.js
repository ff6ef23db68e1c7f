/**
 * What could stand in the message box, as Teams suggests commands and names.
 *
 * @param {string} text what is typed so far
 * @param {import('./api').State} seen
 * @param {(words: import('./api').Words) => string} say
 * @returns {{ insert: string, about: string }[]}
 */
export function suggestionsFor(text, { commands, world }, say) {
  const [, lead, rest] = /^(\s*\/?\s*(?:rdp\s+)?)(.*)$/is.exec(text);
  const typed = rest.toLowerCase();
  const command = commands.find(
    ({ insert, machine }) => machine && typed.startsWith(`${insert.trim().toLowerCase()} `),
  );
  if (command) {
    const verb = command.insert.trim();
    return namesFor(rest.slice(verb.length).trimStart(), command, world.machines).map(
      ({ insert, about }) => ({ insert: `${lead}${verb} ${insert}`, about: about ?? say(command.about) }),
    );
  }
  return commands
    .filter(({ insert }) => insert.trim().toLowerCase().startsWith(typed) && insert.trim() !== rest)
    .map(({ insert, about }) => ({ insert: `${lead}${insert}`, about: say(about) }));
}

/** A machine, and where it may go on to another one, that one too. */
function namesFor(typed, { to }, machines) {
  const [, source = '', name] = /^(\S+\s+to\s+)?(.*)$/is.exec(typed);
  if (source !== '' && !to) return [];
  const from = source.split(/\s/)[0].toLowerCase();
  const sought = name.toLowerCase();
  const named = machines.map((machine) => ({ ...machine, typed: machine.name.toLowerCase() }));
  const isWhole = source === '' && named.some((machine) => machine.typed === sought.trim());
  const names = named
    .filter((machine) => machine.typed.startsWith(sought) && ![sought, from].includes(machine.typed))
    .map((machine) => ({ insert: `${source}${machine.name}`, about: `${machine.group} · ${machine.os}` }));
  return to && isWhole ? [...names, { insert: `${name.trim()} to ` }] : names;
}
