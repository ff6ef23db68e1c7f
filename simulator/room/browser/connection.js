/**
 * Asks the room's server.
 *
 * @param {'GET' | 'POST' | 'PUT'} method
 * @param {string} path below /room/
 * @param {unknown} [body]
 * @throws {Error} with what the server said; a TypeError where it does not answer
 */
export async function ask(method, path, body) {
  const answer = await fetch(`/room/${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-practice': 'yes' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const given = answer.status === 204 ? undefined : await answer.json();
  if (!answer.ok) throw new Error(given?.error?.message ?? answer.statusText);
  return given;
}

/**
 * Listens from a cursor on. The browser reconnects by itself and names the last event that it has seen.
 *
 * @param {{ person: string, after: string }} from
 * @param {Record<import('./api').RoomEvent['event'], (data: never) => void>} on
 * @param {() => void} onLost the server went away; it is looked for again
 * @returns what stops it
 */
export function listen({ person, after }, on, onLost) {
  const events = new EventSource(`/room/events?${new URLSearchParams({ person, after })}`);
  for (const [name, hear] of Object.entries(on)) {
    events.addEventListener(name, (event) => hear(JSON.parse(event.data)));
  }
  events.addEventListener('error', onLost);
  return () => events.close();
}
