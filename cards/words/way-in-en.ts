import type { WayIn } from '../../diagnosis/question.ts';

export const wayInEn = {
  title: (machine: string): string => `How do you get in to ${machine}?`,
  answered: (machine: string): string => `Your way in to ${machine}`,
  why: 'The bot checks the network rules for exactly this way. With another address the answer would be wrong.',
  label: 'Your address as the machine sees it',
  placeholder: '203.0.113.7',
  hint: 'Needed over the Internet (the address that your office shows outside), over VPN or ExpressRoute (that of your PC) and from a jump host (that of the jump host). With Bastion, leave it empty.',
  ways: {
    public: 'Over the Internet',
    private: 'VPN or ExpressRoute',
    bastion: 'Azure Bastion',
    'jump-host': 'Jump host',
    'not-told': 'Not sure',
  } satisfies Record<WayIn['kind'], string>,
  mistakes: {
    'address-missing': 'Warning: this way needs an address. Type it first, then press the button again.',
    'address-not-understood':
      'Warning: this is no IPv4 address. It has four numbers from 0 to 255 with dots between them.',
  },
};
