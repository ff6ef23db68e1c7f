/** Whether something was done to this machine that nobody has revealed yet. */
export function isSurprised(room, { id, name }) {
  const { surprise } = room.seen.world;
  return surprise !== undefined && [id, name].includes(surprise.machine);
}

/** The machine that was broken last during this visit, while it still is. */
export function latestBroken(room) {
  return room.seen.world.machines.find(
    (machine) =>
      [machine.id, machine.name].includes(room.visit.latest) &&
      (machine.broken.length > 0 || isSurprised(room, machine)),
  );
}
