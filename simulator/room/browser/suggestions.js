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
    const name = typed.slice(command.insert.trim().length).trim();
    return world.machines
      .filter((machine) => machine.name.toLowerCase().startsWith(name) && machine.name.toLowerCase() !== name)
      .map((machine) => ({
        insert: `${lead}${command.insert.trim()} ${machine.name}`,
        about: `${machine.group} · ${machine.os}`,
      }));
  }
  return commands
    .filter(({ insert }) => insert.trim().toLowerCase().startsWith(typed) && insert.trim() !== rest)
    .map(({ insert, about }) => ({ insert: `${lead}${insert}`, about: say(about) }));
}
