import { refuseForbidden } from '../authorization/refuse-forbidden.ts';
import { type Answer, type Call, ok, param } from '../wire/operation.ts';
import { keyOf } from '../world/world.ts';
import { BadFilter } from './bad-filter.ts';
import { type EventView, eventView } from './event-view.ts';
import { type Filter, isAskedFor, readFilter } from './filter.ts';

const pageSize = 200;

/** The newest entries first, page by page. */
export function listEvents(call: Call): Answer {
  try {
    const filter = readFilter(call.query.get('$filter'), call.moment.now);
    refuseStranger(call, filter);
    return ok(pageOf(call, filter));
  } catch (error) {
    if (!(error instanceof BadFilter)) throw error;
    return { status: 400, body: { code: 'BadRequest', message: error.message } };
  }
}

/** Who may read the log of one group or one resource need not read that of the whole subscription. */
function refuseStranger(call: Call, filter: Filter): void {
  const subscription = `/subscriptions/${param(call, 'subscription')}`;
  const { resourceUri, resourceGroupName } = filter;
  const group =
    resourceGroupName === undefined ? undefined : `${subscription}/resourceGroups/${resourceGroupName}`;
  const action = 'Microsoft.Insights/eventtypes/values/read';
  refuseForbidden({
    ...call,
    operation: { ...call.operation, action },
    scope: resourceUri ?? group ?? subscription,
  });
}

function pageOf(call: Call, filter: Filter) {
  const subscription = keyOf(`/subscriptions/${param(call, 'subscription')}`);
  const events = call.world.activity
    .filter(({ resourceId }) => `${keyOf(resourceId)}/`.startsWith(`${subscription}/`))
    .filter((event) => isAskedFor(event, filter))
    .map((event, index) => ({ event, index, time: Date.parse(event.eventTimestamp) }))
    .sort((a, b) => b.time - a.time || b.index - a.index)
    .map(({ event }) => event);
  const rest = events.slice(placeAfter(call, events));
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  return {
    value: page.map((event) => selected(call, eventView(call.world, event))),
    ...(last && rest.length > pageSize ? { nextLink: linkAfter(call, last.eventDataId) } : {}),
  };
}

/** A token names the last entry of the page before it, so that new entries do not move the pages. */
function placeAfter(call: Call, events: readonly { readonly eventDataId: string }[]): number {
  const token = call.query.get('$skipToken') ?? call.query.get('$skiptoken');
  if (token === null) return 0;
  const place = events.findIndex(({ eventDataId }) => eventDataId === token);
  if (place < 0) throw new BadFilter('The $skipToken is invalid.');
  return place + 1;
}

function linkAfter(call: Call, token: string): string {
  const link = new URL(call.url, call.base);
  link.searchParams.delete('$skiptoken');
  link.searchParams.set('$skipToken', token);
  return link.href;
}

/** `$select` leaves only what it names. */
function selected(call: Call, view: EventView): Partial<EventView> {
  const names = call.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim().toLowerCase());
  if (!names) return view;
  const unknown = names.find((name) => !Object.keys(view).some((key) => key.toLowerCase() === name));
  if (unknown !== undefined) throw new BadFilter(`$select=${unknown} is not supported.`);
  return Object.fromEntries(Object.entries(view).filter(([key]) => names.includes(key.toLowerCase())));
}
