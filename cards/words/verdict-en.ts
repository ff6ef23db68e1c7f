import type { Nature } from '../../diagnosis/diagnosis.ts';

const natures: Readonly<Record<Nature, string | undefined>> = {
  windows: undefined,
  'not-known': undefined,
  linux: 'RDP is not how Linux is reached unless somebody installed it. The bot looked no further.',
  // The checks of these say it as a finding.
  'session-host': undefined,
  'scale-set-instance': undefined,
};

/** Through Bastion nothing on the person's side can stop RDP: it begins inside Azure. */
function leftOver({ inside, bastion }: { readonly inside: boolean; readonly bastion: boolean }): string {
  if (bastion)
    return inside
      ? 'with the session of Bastion in the browser, or with the account that you sign in with'
      : 'inside Windows, or with the session of Bastion in the browser';
  return inside
    ? 'between you and Azure, or with the account that you sign in with'
    : 'inside Windows, or between you and Azure';
}

export const verdictEn = {
  titles: {
    uncertain: (machine: string): string =>
      `Nothing that blocks RDP to ${machine} was found, but not everything could be seen`,
    'nothing-found': (machine: string, inside: boolean): string =>
      inside
        ? `Azure, the network and Windows let RDP through to ${machine}`
        : `Azure and the network let RDP through to ${machine}`,
    'not-for-us': (machine: string): string => `${machine} runs Linux: there is no Windows to diagnose`,
    'session-host': (machine: string): string =>
      `People reach ${machine} through Azure Virtual Desktop, not by RDP to the machine`,
    blocked: (machine: string): string => `RDP to ${machine} is blocked`,
  },
  certainty: { likely: 'This is the likely cause.', possible: 'This is a possible cause.' },
  why: 'Why we say so',
  seen: 'Seen',
  nameAndValue: (name: string, value: string): string => `${name}: ${value}`,
  /** Names of what was looked at, and when. */
  seenIn: (names: string, time: string): string => `${names} · ${time}`,
  next: 'Next',
  nextProblem: (title: string): string => `after this, another problem is in the way: ${title}`,
  nextNothing: (inside: boolean): string =>
    inside
      ? 'after this, nothing else blocks RDP'
      : 'after this, nothing else in Azure and on the network blocks RDP',
  nextUnknown: (count: number): string =>
    `nothing else was found in the way, but ${count === 1 ? 'one thing was' : `${count} things were`} not checked`,
  alsoFound: 'Also found',
  problem: (title: string): string => `Problem: ${title}`,
  warning: (title: string): string => `Warning: ${title}`,
  whyAlso: 'Evidence for these',
  follows: (count: number): string => `Follows from the above (${count})`,
  notChecked: 'Not checked',
  couldNotJudge: 'What was seen does not decide it.',
  fine: (count: number): string => `Fine (${count})`,
  allEvidence: (count: number): string => `All evidence (${count})`,
  lookAgain: 'Look again yourself',
  /** Instead of a long list of names. */
  checksOf: (part: string, count: number): string => `${part}: ${count} checks`,
  checked: (count: number, inside: boolean): string =>
    `${count === 1 ? 'One check' : `${count} checks`} of Azure${inside ? ', the network and Windows' : ' and the network'} found nothing wrong; they are listed below.`,
  elsewhere: (where: { readonly inside: boolean; readonly bastion: boolean }, warned: boolean): string =>
    [
      warned ? 'If it still fails, see whether a warning below explains it. Otherwise' : 'If it still fails,',
      `the cause lies ${leftOver(where)}.`,
    ].join(' '),
  onlyYou: 'What only you can tell',
  tell: {
    network:
      'Does it work from another network, such as the hotspot of a phone? Then your own network stops it.',
    address: 'Is the address that the bot judged really yours? Behind VPN or a proxy it is another one.',
    message: 'What does the message say, word for word, and does it come before or after the sign-in?',
  },
  natures,
  took: (duration: string): string => `took ${duration}`,
  wayIn: {
    row: 'Way in',
    public: (address: string | undefined): string =>
      address === undefined ? 'the Internet, address not told' : `the Internet, from ${address}`,
    private: (address: string): string => `VPN, ExpressRoute or the same network, from ${address}`,
    bastion: 'Azure Bastion',
    'jump-host': (address: string): string => `a jump host, from ${address}`,
    'not-told': 'not told',
  },
};
