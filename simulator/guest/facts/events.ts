import type { EventView } from '../windows-view.ts';
import { type EventSource, eventSources } from './event-sources.ts';
import type { FactGroup } from './fact-group.ts';
import { same, word } from './said.ts';
import type { Windows } from './windows.ts';
import { WindowsError } from './windows-error.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const mostCounted = 99;

/** Identifiers in one query, and events that are read of it. */
const queried = 12;
const mostRead = 200;

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

/** A status code: `0x` and eight hex digits, eight of which one gives them away, or a signed decimal number. */
function codeIn(data: readonly string[]): string | undefined {
  for (const said of [...data].reverse()) {
    const text = said.trim();
    const hex = /^(?:0x([0-9a-f]{8})|(8[0-9a-f]{7}|(?=.*[a-f])[0-9a-f]{8}))$/i.exec(text);
    if (hex) return (hex[1] ?? hex[2] ?? '').toLowerCase();
    if (/^-?\d{9,10}$/.test(text)) return (Number(text) >>> 0).toString(16).padStart(8, '0');
  }
  return undefined;
}

/** Windows' own texts of the codes that matter here, in English, which the practice guest speaks. */
const statusTexts: Readonly<Record<string, string>> = {
  'keyset does not exist': '80090016',
  'access is denied': '80070005',
  'object already exists': '8009000f',
  'key not valid for use in specified state': '8009000b',
  'access denied': '80090010',
};

const programs: Readonly<Record<string, string>> = {
  'svchost.exe_termservice': 'T',
  'lsass.exe': 'lsass',
  'winlogon.exe': 'winlogon',
  'logonui.exe': 'logonui',
  'wmiprvse.exe': 'wmiprvse',
};

/** What an event is about; nothing where it does not matter, `ignored` where the event itself does not. */
const ignored = Symbol('ignored');

function aboutOf(
  windows: Windows,
  tag: string,
  { id, data }: EventView,
): string | typeof ignored | undefined {
  const first = data[0]?.trim() ?? '';
  const ofClient = /client/i.test(first);
  if (tag === 'sm') return serviceNamed(windows, first);
  if (tag === 'ae') return programs[first.toLowerCase()] ?? ignored;
  if (tag === 'rs' && (id === 1057 || id === 1058))
    return codeIn(data) ?? statusTexts[first.replace(/\.$/, '').toLowerCase()];
  if (tag === 'sc' && id === 36870) return ofClient ? ignored : codeIn(data);
  if (tag === 'sc' && id === 36871) return ofClient ? 'client' : undefined;
  return undefined;
}

/** Events of services carry the name that people see. */
const serviceNamed = (windows: Windows, shown: string): string =>
  windows.services().find(({ displayName }) => same(displayName, shown))?.name ?? word(shown, 40);

function seen(windows: Windows, source: EventSource): readonly Seen[] | undefined {
  return read(windows, source)?.flatMap((event) => {
    const about = aboutOf(windows, source.tag, event);
    if (about === ignored) return [];
    return [{ id: event.id, at: Date.parse(event.at), ...(about === undefined ? {} : { about }) }];
  });
}

function tally(tag: string, events: readonly Seen[], now: number, into: Tally): void {
  for (const { id, about, at } of events) {
    const key = `${tag}${id}${about === undefined ? '' : `.${about}`}`;
    const minutes = Math.max(0, Math.trunc((now - at) / minuteMs));
    const [count, newest] = into[key] ?? [0, minutes];
    into[key] = [Math.min(mostCounted, count + 1), Math.min(newest, minutes)];
  }
}

function allEvents(windows: Windows) {
  const found: Tally = {};
  const missing: string[] = [];
  const unread: Record<string, string> = {};
  for (const source of eventSources) {
    try {
      const events = seen(windows, source);
      if (events) tally(source.tag, events, windows.now(), found);
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
