import type { Certainty } from '../../diagnosis/checks/check.ts';
import type { SourceId, SourceState } from '../../diagnosis/sources/source.ts';

const inSentence: Readonly<Record<SourceId, string>> = {
  client: 'your PC',
  'office-edge': 'the office network',
  'classic-endpoint': 'the endpoint of a classic machine',
  'security-rules': 'Azure’s network rules',
  windows: 'the machine itself',
};

const either = (sources: readonly SourceId[]): string => {
  const names = sources.map((id) => inSentence[id]);
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
};

export const sourcesEn = {
  one: {
    sure: (machine: string, source: SourceId): string =>
      `What keeps you out of ${machine} lies in ${inSentence[source]}`,
    likely: (machine: string, source: SourceId): string =>
      `What keeps you out of ${machine} most likely lies in ${inSentence[source]}`,
    possible: (machine: string, source: SourceId): string =>
      `What keeps you out of ${machine} may lie in ${inSentence[source]}`,
  } satisfies Record<Certainty, (machine: string, source: SourceId) => string>,
  some: (machine: string, sources: readonly SourceId[]): string =>
    `What keeps you out of ${machine} lies in ${either(sources)}`,
  all: (machine: string): string => `It is not known yet what keeps you out of ${machine}`,
  none: (machine: string): string => `By all that is known, the way to ${machine} is open up to the sign-in`,
  todo: {
    client:
      'Connect to the address itself, compare the port, and see what firewall and security software on the PC stop.',
    'office-edge':
      'Ask the network team to let the RDP port out to this machine. HTTPS alone is not enough, except for Bastion.',
    'classic-endpoint': 'Nothing can be repaired there any more: a new machine has to take its place.',
    'security-rules': 'The card of the diagnosis names the rule.',
    windows:
      'The card of the diagnosis says what was found. If the bot has not looked inside Windows yet, let it look.',
  } satisfies Record<SourceId, string>,
  /** With or without the check from the person's PC, and with or without steps to follow. */
  undecided: (clientCheck: boolean, guides: boolean): string => {
    const otherwise = [
      ...(clientCheck ? ['the check from your PC'] : []),
      ...(guides ? ['the steps below'] : []),
    ];
    const plain = 'No further question would decide it.';
    return otherwise.length === 0 ? plain : `${plain} What can: ${otherwise.join(', or ')}.`;
  },
  testMachine: 'A temporary machine in the same virtual network would decide it.',
  open: 'Try again now. If it still fails, the message and the account that you sign in with say more.',
  heading: 'The five places on the way',
  names: {
    client: 'Your PC',
    'office-edge': 'Office network',
    'classic-endpoint': 'Cloud service endpoint (classic)',
    'security-rules': 'Network rules in Azure',
    windows: 'The machine and its Windows',
  } satisfies Record<SourceId, string>,
  states: {
    'is-it': 'this is it',
    likely: 'likely',
    possible: 'possible',
    'ruled-out': 'ruled out',
    'not-known': 'not known',
  } satisfies Record<SourceState, string>,
  disputed: 'This does not agree:',
  onlyOneLeft: 'All others are ruled out.',
  signs: (sentences: readonly string[]): string => sentences.join(' '),
  signAt: (sentence: string, moment: string): string => `${sentence} (${moment})`,
  notUnderstood: 'Warning: that was not understood. Press one of the buttons, or say it in other words.',
  buttons: {
    clientCheck: 'Check from your PC',
    testMachine: 'Make a test machine',
  },
};
