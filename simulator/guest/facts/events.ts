import type { EventView } from '../windows-view.ts';
import { type EventSource, eventSources } from './event-sources.ts';
import type { FactGroup } from './fact-group.ts';
import { same, word } from './said.ts';
import { statusCode } from './status-code.ts';
import type { Windows } from './windows.ts';
import { WindowsError } from './windows-error.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const mostCounted = 99;

/** Kinds of events that one source may tell. */
const mostKinds = 24;

/** Identifiers in one query, and events that are read of it. */
const queried = 12;
const mostRead = 200;

type Services = ReturnType<Windows['services']>;

type Seen = { readonly id: number; readonly about?: string; readonly at: number };

/** How often, and how many minutes ago for the last time. */
type Tally = Record<string, [number, number]>;

const chunks = (ids: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(ids.length / queried) }, (_, index) =>
    ids.slice(index * queried, (index + 1) * queried),
  );

function read(
  windows: Windows,
  { log, provider, ids, hours }: EventSource,
): readonly EventView[] | undefined {
  const events = windows.events(log);
  const since = windows.now() - hours * hourMs;
  return (
    events &&
    chunks(ids).flatMap((some) =>
      events
        .filter(
          (event) =>
            same(event.provider, provider) && some.includes(event.id) && Date.parse(event.at) >= since,
        )
        .slice(0, mostRead),
    )
  );
}

/** Programs whose end matters for signing in. */
const programs = new Map([
  ['svchost.exe_termservice', 'T'],
  ['lsass', 'lsass'],
  ['winlogon', 'winlogon'],
  ['logonui', 'logonui'],
  ['wmiprvse', 'wmiprvse'],
]);

const programNamed = (name: string): string | undefined =>
  programs.get(name.toLowerCase().replace(/\.exe$/, ''));

/** What an event is about, nothing where that does not matter; `ignored` is one that has nothing to do with RDP. */
const ignored = Symbol('ignored');

function aboutOf(
  services: Services,
  tag: string,
  { id, data }: EventView,
): string | typeof ignored | undefined {
  const first = data[0]?.trim() ?? '';
  // Schannel also speaks of connections that the machine itself makes.
  const ofClient = /client/i.test(first);
  switch (`${tag}${id}`) {
    case 'rs1057':
    case 'rs1058':
      return statusCode(data);
    case 'sc36870':
      return ofClient ? ignored : statusCode(data);
    case 'sc36871':
      return ofClient ? 'client' : undefined;
    case 'ae1000':
      return programNamed(first) ?? ignored;
    case 'sm7009':
    case 'sm7011':
      return serviceNamed(services, data[1]?.trim() ?? '');
    default:
      return tag === 'sm' ? serviceNamed(services, first) : undefined;
  }
}

/** Events of services carry the name that people see. */
const serviceNamed = (services: Services, shown: string): string =>
  services.find(({ displayName, name }) => same(displayName, shown) || same(name, shown))?.name ??
  word(shown, 40);

function seen(windows: Windows, source: EventSource): readonly Seen[] | undefined {
  const services = source.tag === 'sm' ? windows.services() : [];
  return read(windows, source)?.flatMap((event) => {
    const about = aboutOf(services, source.tag, event);
    if (about === ignored) return [];
    return [{ id: event.id, at: Date.parse(event.at), ...(about === undefined ? {} : { about }) }];
  });
}

function tally(tag: string, events: readonly Seen[], now: number): Tally {
  const into: Tally = {};
  for (const { id, about, at } of events) {
    const key = `${tag}${id}${about === undefined ? '' : `.${about}`}`;
    const minutes = Math.max(0, Math.trunc((now - at) / minuteMs));
    const [count, newest] = into[key] ?? [0, minutes];
    into[key] = [Math.min(mostCounted, count + 1), Math.min(newest, minutes)];
  }
  return Object.fromEntries(Object.entries(into).slice(0, mostKinds));
}

function allEvents(windows: Windows) {
  const found: Tally = {};
  const missing: string[] = [];
  const unread: Record<string, string> = {};
  for (const source of eventSources) {
    try {
      const events = seen(windows, source);
      if (events) Object.assign(found, tally(source.tag, events, windows.now()));
      else missing.push(source.tag);
    } catch (error) {
      if (!(error instanceof WindowsError)) throw error;
      unread[source.tag] = error.code;
    }
  }
  return {
    n: found,
    ...(missing.length > 0 ? { no: missing.join(' ') } : {}),
    ...(Object.keys(unread).length > 0 ? { un: unread } : {}),
  };
}

export const eventFacts = { ev: allEvents } satisfies FactGroup;
