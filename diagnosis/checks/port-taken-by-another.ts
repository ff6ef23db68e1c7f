import type { Language } from '../../base/language.ts';
import type { PortOwner } from '../../guest/facts/listener.ts';
import { rdpAnswers } from '../inside/rdp-answers.ts';
import { rdpPortOf } from '../inside/rdp-port.ts';
import { machineName } from '../machine-name.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly port: number;
  readonly others: readonly PortOwner[];
  readonly isShared: boolean;
};

export const portTakenByAnother = defineGuestCheck({
  id: 'port-taken-by-another',
  catalogue: 'RDP.STOLEN',
  cites: ['port-taken', 'socket-failed'],
  facts: ['portOwners', 'termServicePid'],
  also: ['listenerSettings', 'handshake'],
  needs: {},
  uses: {},
  followsFrom: ['port-proxied'],
  judge: ({ portOwners = [], termServicePid }, { also, question }) => {
    const isOurs = ({ pid, services }: PortOwner): boolean =>
      pid === termServicePid || services.includes('TermService');
    const others = portOwners.filter((owner) => !isOurs(owner));
    if (others.length === 0) return { outcome: 'ok' };
    const facts: Facts = {
      vm: machineName(question),
      port: rdpPortOf(also.listenerSettings),
      others,
      isShared: portOwners.some(isOurs),
    };
    if (!facts.isShared) return { outcome: 'problem', certainty: 'sure', facts };
    return rdpAnswers(also.handshake)
      ? { outcome: 'warning', facts }
      : { outcome: 'problem', certainty: 'likely', facts };
  },
  words: {
    en: {
      name: 'Who holds the RDP port',
      title: ({ vm, port, isShared }: Facts) =>
        isShared
          ? `Another program listens on TCP ${port} of ${vm} as well`
          : `Another program holds TCP ${port} on ${vm}`,
      sentence: ({ isShared }) =>
        isShared
          ? 'On some addresses connections reach that program instead of RDP.'
          : 'Connections reach that program, and RDP cannot listen. One of the two has to use another port.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'RDP のポートを使うプログラム',
      title: ({ vm, port, isShared }) =>
        isShared
          ? `${vm} の TCP ${port} を別のプログラムも使っています`
          : `${vm} の TCP ${port} を別のプログラムが使っています`,
      sentence: ({ isShared }) =>
        isShared
          ? 'アドレスによっては、接続が RDP ではなくそのプログラムに届きます。'
          : '接続はそのプログラムに届き、RDP は待ち受けできません。どちらかのポートを変える必要があります。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ others }: Facts, language: Language): readonly Row[] =>
  others.map(({ pid, process, services }) => ({
    label: language === 'en' ? 'Program' : 'プログラム',
    value: [process || '?', ...services, `PID ${pid}`].join(' · '),
  }));
