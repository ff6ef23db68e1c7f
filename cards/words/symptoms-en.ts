import type {
  LicenseServerReading,
  LicensingPart,
  Road,
  Suspect,
  WayOut,
} from '../../diagnosis/symptoms/symptom-reading.ts';

/** The meanings of some events are written to stand in a row of others, without a capital letter. */
const sentence = (part: string): string =>
  `${part.charAt(0).toUpperCase()}${part.slice(1)}${part.endsWith('.') ? '' : '.'}`;

const ways: Readonly<Record<Road, string>> = {
  'serial-console': 'the serial console',
  'offline-repair': 'another machine to which its disk is attached (offline repair)',
};

export const symptomsEn = {
  /** What the person pasted, in our words. */
  message: (means: string): string => `Your message: ${means}`,
  guides: 'Step by step',
  state: {
    problem: 'problem',
    warning: 'warning',
    fine: 'fine',
    unknown: 'not checked',
  },
  /** What was seen, what it amounts to, and why the rest is not known. */
  detail: (parts: readonly string[]): string => parts.join(' – '),
  sentences: (parts: readonly string[]): string => parts.map(sentence).join(' '),
  /** Instead of the title of the card once more. */
  above: 'the problem named above',
  because: (reason: string): string => `because ${reason}`,

  internalError: {
    heading: 'What an internal error comes from',
    suspects: {
      exposure: 'Exposure to the Internet',
      attack: 'Attacks on sign-in',
      'port-owner': 'Who holds the RDP port',
      'self-test': 'RDP tried from inside',
      certificate: 'Certificate',
      key: 'Private key',
      'machine-keys': 'Access to the key folder (MachineKeys)',
      tls: 'TLS',
      nla: 'Network level authentication (NLA)',
    } satisfies Record<Suspect, string>,
    off: 'the machine is not running',
    closed: 'Nothing can be run inside Windows now',
    roads: (reason: string, roads: readonly Road[]): string =>
      `Because ${reason}. If that cannot be changed, Windows is repaired over ${roads.map((road) => ways[road]).join(', or over ')}.`,
  },

  licenseServer: {
    heading: 'Licences for Remote Desktop',
    admin: {
      'own-pc': 'Administrators can get in at once, without a licence:',
      'jump-host': 'From the jump host administrators can get in at once, without a licence:',
      network: 'From a machine in the same network administrators can get in at once, without a licence:',
    } satisfies Record<LicenseServerReading['from'], string>,
    /** Something stands in the way of administrators too. */
    adminBehind: (title: string): string =>
      `Administrators need no licence, and get in like this once another problem is solved (${title}):`,
    parts: {
      role: 'Session host role',
      grace: 'Grace period',
      mode: 'Licensing mode',
      server: 'Licence server',
      'wrong-key': 'Licence server in the wrong key',
    } satisfies Record<LicensingPart, string>,
    waysOut: 'Ways out',
    ways: {
      'set-up-licensing': 'Set up licensing',
      'activate-license-server': 'Activate the licence server',
      'remove-session-host-role': 'Remove the session host role',
    } satisfies Record<WayOut['id'], string>,
  },

  eventIds: {
    heading: 'What the event logs say',
    headingOf: (id: number): string => `Event ${id}`,
    event: (id: number, source: string): string => `Event ${id} (${source})`,
    seen: (count: number, isMore: boolean, when: string): string => {
      if (isMore) return `${count} times or more, last ${when}`;
      return count === 1 ? `once, ${when}` : `${count} times, last ${when}`;
    },
    means: (means: string): string => means,
    wouldMean: (means: string): string => `It would mean: ${means}`,
    unseen: (hours: number): string => `not in the last ${period(hours)}`,
    inLog: (log: string): string => `Log ${log}`,
    noLog: 'this Windows has no such log',
    noCause: 'Nothing that would bring it about was found any more.',
    causeNotKnown: 'What brings it about could not be checked.',
    none: (ids: readonly number[]): string =>
      `None of the events that come with RDP trouble (${ids.join(', ')}) in the last 24 hours`,
    noneInRest: (ids: readonly number[]): string =>
      `None of the events that come with RDP trouble (${ids.join(', ')}) in the logs that were read`,
    unread: (logs: string): string => `Not checked: log ${logs}`,
    notInArticle: 'Microsoft’s article about RDP events does not name this one.',
    notKnown: (id: number): string =>
      `Neither the articles nor the bot know event ${id}, and the bot did not look for it. Everything else about RDP was checked.`,
    others: (count: number): string => `Other events in the logs (${count})`,
  },
};

function period(hours: number): string {
  if (hours === 1) return 'hour';
  return hours > 24 ? `${hours / 24} days` : `${hours} hours`;
}
