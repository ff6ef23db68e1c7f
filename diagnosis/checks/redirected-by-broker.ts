import type { Language } from '../../base/language.ts';
import type { Reach } from '../../guest/facts/fact.ts';
import { machineName } from '../machine-name.ts';
import { sayReach } from '../wording/say-reach.ts';
import { defineGuestCheck } from './guest-check.ts';

type Broker = { readonly name: string; readonly port135: Reach };

type Facts = { readonly vm: string; readonly brokers: readonly Broker[]; readonly answers: boolean };

export const redirectedByBroker = defineGuestCheck({
  id: 'redirected-by-broker',
  catalogue: 'BRK.REDIRECT',
  cites: 'beyond',
  facts: ['farm', 'brokerReach'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ farm, brokerReach: brokers = [] }, { question }) => {
    if (!farm?.isMember) return { outcome: 'not-applicable' };
    const answers = brokers.some(({ port135 }) => port135 === 'open');
    const facts: Facts = { vm: machineName(question), brokers, answers };
    // It works as its farm means it to; somebody who wants this very machine has to know.
    return answers ? { outcome: 'warning', facts } : { outcome: 'problem', certainty: 'likely', facts };
  },
  words: {
    en: {
      name: 'Redirection by a farm',
      title: ({ vm, answers }: Facts) =>
        answers
          ? `${vm} belongs to a farm that may send you elsewhere`
          : `The farm of ${vm} has no broker that answers`,
      sentence: ({ answers }) =>
        answers
          ? 'The broker decides which machine you end up on. To get to this one, use mstsc /admin.'
          : 'Members of a farm ask their broker before they let anybody in. Administrators get in with mstsc /admin.',
      rows: ({ brokers }) => brokers.map((broker) => ({ label: 'Broker', value: lineOf(broker, 'en') })),
    },
    ja: {
      name: 'ファームによる振り分け',
      title: ({ vm, answers }) =>
        answers
          ? `${vm} はファームの一員で、別のサーバーに振り分けられることがあります`
          : `${vm} のファームで、応答する接続ブローカーがありません`,
      sentence: ({ answers }) =>
        answers
          ? 'どのサーバーにつながるかは接続ブローカーが決めます。このサーバーに接続するには mstsc /admin を使います。'
          : 'ファームのサーバーは、接続を受け付ける前に接続ブローカーに問い合わせます。管理者は mstsc /admin で接続できます。',
      rows: ({ brokers }) =>
        brokers.map((broker) => ({ label: '接続ブローカー', value: lineOf(broker, 'ja') })),
    },
  },
});

const lineOf = ({ name, port135 }: Broker, language: Language): string =>
  `${name} · ${sayReach(135, port135, language)}`;
