import type { Progress } from '../../diagnosis/diagnosis.ts';
import type { Part } from '../../diagnosis/evidence/evidence.ts';
import { answersEn } from './answers-en.ts';
import { missingEn } from './missing-en.ts';
import { refusalEn } from './refusal-en.ts';
import { clockTime, moment } from './time.ts';
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
    const rest = whole % 60;
    return rest === 0 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 60)} min ${rest} s`;
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
    share: 'Show it to everybody here',
    tellWayIn: 'Say how I get in',
    waysIn: 'Ways in now',
    other: (machine: string): string => `Look at ${machine} too`,
  },

  status: {
    title: (machine: string): string => `Looking at ${machine}`,
    summary: (machine: string): string => `Looking at ${machine}. The answer replaces this card.`,
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
  missing: missingEn,

  waysIn: {
    title: (machine: string): string => `These ways into ${machine} work now`,
    none: (machine: string): string => `The bot knows no way into ${machine} that works now`,
    open: 'Open',
  },

  askMachine: {
    title: 'Which machine can you not reach?',
    why: 'Type its name. Where several have the same name, put the resource group before it.',
    label: 'Machine',
    placeholder: 'web-01 or rg-prod/web-01',
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
  },

  alreadyRunning: {
    title: (machine: string): string => `The bot is already looking at ${machine} for you`,
    text: 'The answer appears on the card that shows how far it is.',
  },

  help: {
    title: 'Type "diagnose" and the name of a Windows machine that you cannot reach',
    text: 'The bot looks at Azure, at the network on the way to the machine and, where it may, inside Windows, and names what blocks Remote Desktop with what it saw.',
    commandsHeading: 'Commands',
    header: ['Type', 'What you get'],
    says: {
      diagnose: { example: 'diagnose web-01', gives: 'why Remote Desktop to web-01 fails' },
      help: { example: 'help', gives: 'this card' },
      language: { example: 'language ja', gives: 'Japanese from now on; "language en" for English' },
      cancel: { example: 'cancel', gives: 'the question or the diagnosis under way is dropped' },
    },
    nothingChanged: 'The bot only looks. It changes nothing in Azure.',
  },

  notYet: {
    title: (command: string): string => `"${command}" does not exist yet`,
    text: 'Today the bot can diagnose a machine: type "diagnose" and its name.',
  },
};
