import type { ActivityEvent } from '../world/activity.ts';
import { keyOf } from '../world/world.ts';
import { BadFilter } from './bad-filter.ts';

/** Which entries are asked for. */
export type Filter = {
  readonly since: number;
  readonly until: number;
  /** At most one of these says what the entries are about. */
  readonly resourceGroupName?: string;
  readonly resourceUri?: string;
  readonly resourceProvider?: string;
  readonly correlationId?: string;
  readonly caller?: string;
  readonly status?: string;
  /** Small letters. */
  readonly levels?: readonly string[];
};

const keptDays = 90;

const subjects = ['resourceGroupName', 'resourceUri', 'resourceProvider', 'correlationId'] as const;

/** Reads `$filter`, of which Azure understands no more than this. */
export function readFilter(text: string | null, now: number): Filter {
  const clauses = clausesOf(text ?? '');
  const one = (name: string, operator: string) => clauses.get(`${name} ${operator}`);
  const since = timeOf(one('eventTimestamp', 'ge'));
  if (since === undefined)
    throw new BadFilter('$filter searching parameters invalid: a start time is required.');
  if (since < now - keptDays * 86_400_000) {
    throw new BadFilter(`The start time cannot be more than ${keptDays} days in the past.`);
  }
  const until = timeOf(one('eventTimestamp', 'le')) ?? now;
  if (until < since) throw new BadFilter('The start time must be before the end time.');
  const given = subjects.filter((name) => one(name, 'eq') !== undefined);
  if (given.length > 1) {
    throw new BadFilter(`$filter searching parameters invalid: ${given.join(' and ')} cannot be combined.`);
  }
  const texts = [...subjects, 'caller', 'status'].flatMap((name) => {
    const value = one(name, 'eq');
    return value === undefined ? [] : [[name, value]];
  });
  const levels = one('levels', 'eq')?.split(',');
  return {
    since,
    until,
    ...Object.fromEntries(texts),
    ...(levels ? { levels: levels.map((level) => level.trim().toLowerCase()) } : {}),
  };
}

const clause = /\s*(\w+)\s+(ge|le|eq)\s+(?:'((?:[^']|'')*)'|([\w:.+-]+))\s*(and\s|$)/y;

const known: ReadonlySet<string> = new Set([
  'eventTimestamp ge',
  'eventTimestamp le',
  ...[...subjects, 'caller', 'status', 'levels', 'eventChannels'].map((name) => `${name} eq`),
]);

/** `resourceId` is another word for `resourceUri`. */
function clausesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let from = 0;
  while (from < text.length) {
    clause.lastIndex = from;
    const parts = clause.exec(text);
    if (!parts) throw new BadFilter('$filter searching parameters invalid.');
    const [whole, spelled = '', operator, quoted, bare = ''] = parts;
    const name = spelled === 'resourceId' ? 'resourceUri' : spelled;
    const key = `${name} ${operator}`;
    if (!known.has(key)) throw new BadFilter(`$filter=${spelled} is not supported.`);
    if (found.has(key)) throw new BadFilter(`$filter searching parameters invalid: ${name} is given twice.`);
    found.set(key, quoted?.replaceAll("''", "'") ?? bare);
    from += whole.length;
  }
  return found;
}

function timeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
  if (Number.isNaN(time)) throw new BadFilter(`$filter searching parameters invalid: '${text}' is no time.`);
  return time;
}

/** An entry about a part of a resource, such as a rule of a network security group, is one about the resource. */
export function isAskedFor(event: ActivityEvent, filter: Filter): boolean {
  const time = Date.parse(event.eventTimestamp);
  const id = keyOf(event.resourceId);
  const about = filter.resourceUri === undefined ? undefined : keyOf(filter.resourceUri);
  return (
    time >= filter.since &&
    time <= filter.until &&
    (about === undefined || id === about || id.startsWith(`${about}/`)) &&
    isSame(/\/resourcegroups\/([^/]+)/.exec(id)?.[1], filter.resourceGroupName) &&
    isSame(event.operationName.split('/')[0], filter.resourceProvider) &&
    isSame(event.correlationId, filter.correlationId) &&
    isSame(event.caller, filter.caller) &&
    isSame(event.status, filter.status) &&
    (filter.levels?.includes(event.level.toLowerCase()) ?? true)
  );
}

const isSame = (value: string | undefined, wanted: string | undefined): boolean =>
  wanted === undefined || value?.toLowerCase() === wanted.toLowerCase();
