import type { Progress } from '../../diagnosis/diagnosis.ts';
import type { Part } from '../../diagnosis/evidence/evidence.ts';
import type { Symptom } from '../../diagnosis/symptom.ts';
import { answersEn } from './answers-en.ts';
import { changeEn } from './change-en.ts';
import { clientCheckEn } from './client-check-en.ts';
import { connectivityEn } from './connectivity-en.ts';
import { guideEn } from './guide-en.ts';
import { missingEn } from './missing-en.ts';
import { refusalEn } from './refusal-en.ts';
import { sourcesEn } from './sources-en.ts';
import { stepEn } from './step-en.ts';
import { symptomsEn } from './symptoms-en.ts';
import { clockTime, inUnits, moment } from './time.ts';
import { verdictEn } from './verdict-en.ts';
import { wayInEn } from './way-in-en.ts';

type PartState = Progress['parts'][number]['state'];

/** A few names as people say them. */
const or = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

export const en = {
  parts: { azure: 'Azure', network: 'Network', windows: 'Inside Windows' } satisfies Record<Part, string>,
  time: (iso: string, timeZone: string): string => clockTime(iso, timeZone),
  moment: (iso: string, timeZone: string): string => moment(iso, timeZone),
  duration: (seconds: number): string => {
    const whole = Math.max(0, Math.round(seconds));
    if (whole < 1) return 'under 1 s';
    if (whole < 60) return `${whole} s`;
    if (whole < 3600) return inUnits([Math.floor(whole / 60), 'min'], [whole % 60, 's']);
    const hours = Math.floor(whole / 3600);
    return inUnits([hours, hours === 1 ? 'hour' : 'hours'], [Math.floor((whole % 3600) / 60), 'min']);
  },
  list: (names: readonly string[]): string => names.join(', '),
  askedBy: (name: string): string => `Asked by ${name}`,
  seenAt: (time: string): string => `Seen at ${time}`,
  didYouMean: (examples: readonly string[]): string => `Did you mean ${or(examples)}?`,

  buttons: {
    again: 'Diagnose again',
    cancel: 'Cancel',
    diagnose: 'Diagnose a machine',
    elsewhere: 'Not my way in',
    help: 'Help',
    inside: 'Look inside Windows',
    look: 'Look for it',
    portal: 'Open in portal',
    retry: 'Try again',
    search: 'Search',
    send: 'Send',
    share: 'Show it to everybody here',
    tellWayIn: 'Say how I get in',
    waysIn: 'Ways in now',
    narrow: 'Narrow it down',
    other: (machine: string): string => `Look at ${machine} too`,
  },

  status: {
    title: (machine: string): string => `Looking at ${machine}`,
    summary: (machine: string): string => `Looking at ${machine}. The answer replaces this card.`,
    path: (machine: string, to: string): { readonly title: string; readonly summary: string } => ({
      title: `Looking at the way from ${machine} to ${to}`,
      summary: `Looking at the way from ${machine} to ${to}. The answer replaces this card.`,
    }),
    said: {
      looking: 'looking',
      fine: 'fine',
      problem: 'problem',
      warning: 'warning',
      unknown: 'not all could be checked',
    } satisfies Record<PartState, string>,
    part: (name: string, said: string, { done, of }: { done: number; of: number }): string =>
      done < of && of > 1 ? `${name}: ${said} (${done} of ${of} so far)` : `${name}: ${said}`,
    percent: (percent: number): string => `${percent} % seen`,
    soFar: (duration: string): string => `${duration} so far`,
  },

  verdict: verdictEn,
  change: changeEn,
  step: stepEn,
  symptoms: symptomsEn,
  sources: sourcesEn,
  missing: missingEn,
  connectivity: connectivityEn,

  waysIn: {
    title: (machine: string): string => `These ways into ${machine} work now`,
    none: (machine: string): string => `The bot knows no way into ${machine} that works now`,
    open: 'Open',
  },

  askMachine: {
    titles: {
      unreached: 'Which machine can you not reach?',
      source: 'From which machine does it not connect?',
    },
    why: 'Type its name. Where several have the same name, put the resource group before it.',
    label: 'Machine',
    placeholder: 'web-01 or rg-prod/web-01',
  },

  whichMessage: {
    label: 'The message',
    title: 'What did you see?',
    why: 'The text fits more than one message. What the bot shows first depends on it.',
    none: 'None of these',
  },

  path: {
    to: {
      label: 'Where to',
      title: (machine: string): string => `Where can ${machine} not connect to?`,
      why: 'Type a machine, a name or an address, with the port behind a colon: sql-01:1433.',
      input: 'Machine, name or address',
      placeholder: 'sql-01:1433 or sql.example.com:1433',
      internet: 'The Internet',
      notUnderstood: 'Warning: this is no machine, name or address.',
    },
    nic: {
      label: 'Network interface',
      title: (machine: string): string => `Which network interface of ${machine}?`,
      why: 'It has several, and each has its own rules and routes.',
      number: (number: number): string => (number === 1 ? 'The first one (primary)' : `Number ${number}`),
      notUnderstood: 'Warning: it has no network interface of that number.',
    },
    port: {
      label: 'Port',
      title: (destination: string): string => `With which port of ${destination}?`,
      why: 'Rules and firewalls decide by the port. For another one, type it: 8443, udp 53, or ping.',
      input: 'Another port',
      placeholder: '8443',
      notUnderstood: 'Warning: this is no port. A port is a number from 1 to 65535.',
    },
  },

  picker: {
    pick: (group: string): string => `Pick the one in ${group}`,
    title: (asked: string): string => `Which ${asked} do you mean?`,
    more: 'There are more than these. Type more of the name, or the resource group before it.',
    label: 'Machine',
  },

  wayIn: wayInEn,
  refusal: refusalEn,
  answers: answersEn,
  clientCheck: clientCheckEn,
  guide: guideEn,

  problem: {
    title: 'Something went wrong on the side of the bot',
    nothingChanged: 'Your question was not answered. Nothing was changed in Azure.',
    askedRow: 'Asked',
    referenceRow: 'Reference',
    tell: 'If it happens again, give the reference to whoever runs the bot.',
  },

  language: {
    conversation: 'In this conversation the bot speaks English.',
    person: 'The bot speaks English with you.',
    take: 'English',
  },

  cancelled: {
    diagnosis: (machine: string): string => `Looking at ${machine} was stopped`,
    question: 'Nothing is going on any more',
    nothingChanged: 'Nothing was changed in Azure.',
    by: (name: string): string => `Stopped by ${name}`,
  },

  outdated: {
    expired: { why: 'This button has expired.', todo: 'Ask again to get a fresh card.' },
    'already-used': { why: 'This button was used already.', todo: 'Its answer stands in this conversation.' },
    replaced: { why: 'A newer card has taken the place of this one.', todo: 'Use the newest card.' },
    'not-for-you': { why: 'This button is for the person who asked.', todo: 'Ask the bot yourself.' },
    'not-known': { why: 'The bot does not know this button.', todo: 'Ask again to get a fresh card.' },
    closed: { why: 'This question is closed.', todo: 'The newest card goes on from here.' },
    unanswered: {
      why: 'This question was closed: nobody answered it for an hour.',
      todo: 'Ask again whenever you like.',
    },
  },

  alreadyRunning: {
    title: (machine: string): string => `The bot is already looking at ${machine} for you`,
    text: 'The answer appears on the card that shows how far it is.',
  },

  help: {
    title: 'Type "diagnose" and the name of a Windows machine that you cannot reach',
    text: 'The bot looks at Azure, at the network on the way to the machine and, where it may, inside Windows, and names what blocks Remote Desktop with what it saw.',
    symptomsHeading: 'What do you see?',
    symptoms: {
      'cannot-connect': 'It does not connect',
      'internal-error': '"An internal error has occurred"',
      'license-server': 'No licence server',
      'event-ids': 'The event log shows errors',
      connectivity: 'One machine does not reach another',
    } satisfies Record<Symptom, string>,
    commandsHeading: 'Commands',
    header: ['Type', 'What you get'],
    says: {
      diagnose: {
        example: 'diagnose web-01',
        gives:
          'why Remote Desktop to web-01 fails; put the error after the name if there is one, or paste it alone',
      },
      'cannot-connect': {
        example: 'cannot-connect web-01',
        gives: 'whether it is your PC, your office, Azure or Windows, with a test for your PC',
      },
      'internal-error': {
        example: 'internal-error web-01',
        gives: 'certificate, key, TLS, port and attacks: what breaks the connection once it is made',
      },
      'license-server': {
        example: 'license-server web-01',
        gives: 'days of grace, licensing mode, licence servers, and the ways out',
      },
      'event-ids': {
        example: 'event-ids web-01 36870',
        gives: 'what an event means on this machine; without a number, all that were found',
      },
      connectivity: {
        example: 'connectivity web-01 to sql-01:1433',
        gives: 'what stops a machine on the way to another one, the Internet, or an address',
      },
      changes: { example: 'changes', gives: 'the last changes, and how each of them stands' },
      change: { example: 'change 42', gives: 'the card of one change, with what can be decided now' },
      undo: { example: 'undo 42', gives: 'a change is taken back' },
      audit: { example: 'audit web-01', gives: 'what was done to a machine, when, and on whose word' },
      pause: { example: 'pause maintenance tonight', gives: 'no change begins any more, anywhere' },
      resume: { example: 'resume', gives: 'the pause is lifted' },
      help: { example: 'help', gives: 'this card' },
      language: { example: 'language ja', gives: 'Japanese from now on; "language en" for English' },
      cancel: { example: 'cancel', gives: 'the question or the diagnosis under way is dropped' },
    },
    nothingChanged:
      'The bot only looks. It changes something only after somebody who may has approved exactly that.',
  },

  notYet: {
    title: (command: string): string => `"${command}" does not exist yet`,
    text: 'Type "help" for what the bot can do today.',
  },
};
