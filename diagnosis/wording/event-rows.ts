import type { Language } from '../../base/language.ts';
import type { EventTag, SeenEvent } from '../../guest/facts/events.ts';
import type { FactState } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import type { Row } from '../checks/check.ts';
import { eventMeanings } from './event-meanings.ts';
import { sayCode } from './say-code.ts';

/** An event as it is looked for: who wrote it, and its number. */
export type EventKind = readonly [tag: EventTag, id: number];

/** Who writes into the log, as the log calls it. */
const providers: Readonly<Record<EventTag, string>> = {
  rs: 'TerminalServices-RemoteConnectionManager',
  ra: 'TerminalServices-RemoteConnectionManager/Admin',
  ro: 'TerminalServices-RemoteConnectionManager/Operational',
  rc: 'RemoteDesktopServices-RdpCoreTS',
  sb: 'TerminalServices-SessionBroker',
  bc: 'TerminalServices-SessionBroker-Client',
  sc: 'Schannel',
  td: 'TermDD',
  sm: 'Service Control Manager',
  nl: 'NETLOGON',
  ls: 'LsaSrv',
  gp: 'GroupPolicy',
  ip: 'Tcpip',
  rx: 'Resource-Exhaustion-Detector',
  sv: 'srv',
  kp: 'Kernel-Power',
  nc: 'EventLog',
  up: 'User Profiles Service',
  ae: 'Application Error',
  se: 'Security',
};

/** Those of these kinds; none where the log could not be read. */
export const seenEvents = (
  events: FactState<FactValue<'events'>>,
  kinds: readonly EventKind[],
): readonly SeenEvent[] => (events.state === 'value' ? ofKinds(events.value.seen, kinds) : []);

/** The same of a fact that is known. */
export const eventsOf = (
  events: FactValue<'events'> | undefined,
  kinds: readonly EventKind[],
): readonly SeenEvent[] => (events === undefined ? [] : ofKinds(events.seen, kinds));

/** A row for each event of these kinds, in the order of the kinds: who wrote it, how often and when, and what it says. */
export const eventRows = (
  events: readonly SeenEvent[],
  kinds: readonly EventKind[],
  language: Language,
): readonly Row[] =>
  ofKinds(events, kinds).map(({ tag, id, about, count, minutesAgo }) => ({
    label: language === 'en' ? `Event ${id}` : `イベント ${id}`,
    value: [
      providers[tag],
      aboutWhat(about, language),
      often[language](count, ago[language](minutesAgo)),
      eventMeanings[`${tag}${id}`]?.[language],
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
  }));

/** The service or program, or Windows' code with what it means. */
function aboutWhat(about: string | undefined, language: Language): string | undefined {
  return about !== undefined && /^[0-9a-f]{8}$/.test(about) ? sayCode(about, language) : about;
}

const ofKinds = (events: readonly SeenEvent[], kinds: readonly EventKind[]): readonly SeenEvent[] =>
  kinds.flatMap(([tag, id]) => events.filter((event) => event.tag === tag && event.id === id));

/** The probe stops counting there. */
const most = 99;

const often = {
  en: (count: number, newest: string) => `×${count < most ? count : `${most} or more`}, newest ${newest}`,
  ja: (count: number, newest: string) => `${count} 回${count < most ? '' : '以上'}(最新は ${newest})`,
} as const;

const ago = {
  en: (minutes: number) => (minutes < 1 ? 'just now' : rounded(minutes, ['min ago', 'h ago', 'days ago'])),
  ja: (minutes: number) => (minutes < 1 ? '1 分以内' : rounded(minutes, ['分前', '時間前', '日前'])),
} as const;

function rounded(minutes: number, [min, h, days]: readonly [string, string, string]): string {
  if (minutes < 120) return `${minutes} ${min}`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} ${h}`;
  return `${Math.round(minutes / (24 * 60))} ${days}`;
}
