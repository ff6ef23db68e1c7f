/** What is said about changes besides their card: to one person, or to everybody. */
export const changeTalkEn = {
  noSuchChange: (change: string): string =>
    `There is nothing to show you as ${change}. Type changes to see what there is.`,
  pause: {
    paused: (name: string): string =>
      `${name} has paused all changes. What has begun is finished, and nothing new begins. Diagnosing goes on.`,
    pausedBefore: (): string => 'All changes were paused already.',
    resumed: (name: string): string =>
      `${name} has lifted the pause. Changes that were approved in time go on.`,
    notPaused: (): string => 'Nothing was paused.',
  },
  tooLate: (change: string, said: string): string => `Your press changed nothing. ${change}: ${said}.`,
  tellApprovers: {
    asked: (change: string, machine: string, until: string): string =>
      `${change} for ${machine} needs your decision until ${until}.`,
    'still-waiting': (change: string, machine: string, until: string): string =>
      `${change} for ${machine} still waits for your decision, until ${until}.`,
    over: (change: string, machine: string): string => `${change} for ${machine} needs no decision any more.`,
    /** To one person alone, who does not see its card. */
    show: (number: number): string => `To see it and decide, type: change ${number}`,
  },
  alreadyAsked: (change: string): string =>
    `The same was asked for already: ${change}. Its card stands above, and you are named among those who ask.`,
  alone: {
    why: 'In an emergency you may decide alone. Others are told at once, and look into it tomorrow. Say why it cannot wait.',
    label: 'Reason',
    button: 'Emergency: approve alone',
    told: (name: string, change: string, machine: string, reason: string): string =>
      `${name} approved ${change} for ${machine} alone, by the rule for emergencies. Reason: ${reason}`,
    review: (name: string, change: string, machine: string, reason: string): string =>
      `To be looked into: a day ago ${name} approved ${change} for ${machine} alone. Reason: ${reason}`,
  },
  typedName: {
    title: (change: string): string => `Approve ${change}: type the name of the machine`,
    why: (machine: string): string =>
      `A change of this risk is approved by name. Type ${machine} to say that you mean this machine.`,
    otherName: 'That was another name.',
    label: 'Name of the machine',
  },
  connect: {
    title: (machine: string): string => `Connect to ${machine}`,
    line: 'On your PC, run:',
    file: (name: string): string => `Or save these lines as ${name} and open it:`,
    bastion: 'You get in by Bastion. Its page asks for the account.',
    open: 'Open Bastion',
  },
  asks: {
    port: {
      label: 'New port',
      title: 'To which port should RDP move?',
      why: 'A number from 1025 to 65535, or 3389. Everybody who connects has to use it from then on.',
      placeholder: '3390',
      notUnderstood: 'Warning: this is no port.',
    },
    sessions: {
      label: 'Numbers of sessions',
      title: 'Which sessions should be signed out?',
      why: 'The command quser on the machine shows their numbers. What they have not saved is lost.',
      placeholder: '2, 3',
      notUnderstood: 'Warning: these are no numbers of sessions.',
    },
    certificate: {
      label: 'Thumbprint',
      title: 'Which certificate should Remote Desktop use?',
      why: 'Its thumbprint: 40 digits and letters. It has to be in the machine’s own store, with its private key.',
      placeholder: 'A1B2…',
      notUnderstood: 'Warning: this is no thumbprint.',
    },
    ticket: {
      label: 'Ticket',
      title: 'What is the number of the ticket?',
      why: 'The policy of the bot asks for one for this change.',
      placeholder: 'INC-1234',
      notUnderstood: 'Warning: the policy of the bot does not know this for a ticket.',
    },
  },
};
