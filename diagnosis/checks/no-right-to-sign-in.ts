import { knownValue } from '../../guest/facts/fact.ts';
import { couldNotRead } from '../inside/could-not-read.ts';
import { refusedRight } from '../inside/refused-right.ts';
import { requiresNla } from '../inside/requires-nla.ts';
import { signIns } from '../inside/sign-ins.ts';
import { machineName } from '../machine-name.ts';
import { type RefusedFacts, refusedRows, refusedWho, refusedWhy } from '../wording/refused-right.ts';
import { defineGuestCheck } from './guest-check.ts';

export const noRightToSignIn = defineGuestCheck({
  id: 'no-right-to-sign-in',
  catalogue: 'AUTH.RIGHTS',
  cites: 'beyond',
  facts: ['signInRights', 'domain'],
  also: ['remoteDesktopUsers', 'listenerSettings', 'policy', 'events'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ signInRights: rights, domain }, { also, question }) => {
    if (!rights) return { outcome: 'not-applicable' };
    const members = knownValue(also.remoteDesktopUsers);
    const nla = requiresNla(knownValue(also.policy), knownValue(also.listenerSettings));
    const joined = domain?.joined ?? false;
    const refused = refusedRight({ rights, members, joined, nla });
    const { remoteDesktopUsers: counted } = also;
    // The one group that may: without its members nobody knows whether anybody does.
    if (!refused && counted.state === 'unknown' && rights.allowRemoteDesktop.every((sid) => sid === 'b555'))
      return couldNotRead('remoteDesktopUsers', counted);
    if (!refused) return { outcome: 'ok' };
    const facts: RefusedFacts = {
      vm: machineName(question),
      refused,
      rights,
      ...(members === undefined ? {} : { members }),
    };
    // Domains keep local accounts out on purpose; and who got past this authentication had the right for it.
    const isMeant = refused === 'local' && joined;
    if (isMeant || (refused === 'network' && signIns(also.events) === 'pass'))
      return { outcome: 'warning', facts };
    return { outcome: 'problem', certainty: refused === 'network' ? 'possible' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Right to sign in',
      title: ({ vm, refused }: RefusedFacts) =>
        `${refusedWho[refused].en} sign in to ${vm} over Remote Desktop`,
      sentence: ({ refused }) => refusedWhy[refused].en,
      rows: (facts) => refusedRows(facts, 'en'),
    },
    ja: {
      name: 'サインインの権利',
      title: ({ vm, refused }) =>
        `${refusedWho[refused].ja}リモート デスクトップで ${vm} にサインインできません`,
      sentence: ({ refused }) => refusedWhy[refused].ja,
      rows: (facts) => refusedRows(facts, 'ja'),
    },
  },
});
