import { arrivedFromOutside } from '../inside/arrived-from-outside.ts';
import { rdpAnswers } from '../inside/rdp-answers.ts';
import { machineName } from '../machine-name.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  readonly programs: readonly string[];
  readonly nobodyArrived: boolean;
};

export const foreignFirewall = defineGuestCheck({
  id: 'foreign-firewall',
  catalogue: 'FW.3RD',
  cites: ['guest-software-blocks'],
  facts: ['foreignProtection', 'firewallProducts'],
  also: ['handshake', 'events'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ foreignProtection = [], firewallProducts }, { also, question }) => {
    const programs = [...foreignProtection, ...(firewallProducts ? [firewallProducts] : [])];
    if (programs.length === 0) return { outcome: 'ok' };
    const nobodyArrived = rdpAnswers(also.handshake) && arrivedFromOutside(also.events) === false;
    const facts: Facts = { vm: machineName(question), programs, nobodyArrived };
    return nobodyArrived
      ? { outcome: 'problem', certainty: 'possible', facts }
      : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Firewalls and protection software of other makers',
      title: ({ vm, nobodyArrived }: Facts) =>
        nobodyArrived
          ? `Other protection software on ${vm} may keep RDP out`
          : `Other protection software runs on ${vm}`,
      sentence: ({ nobodyArrived }) =>
        nobodyArrived
          ? 'RDP answers inside Windows, but no connection from outside has reached it for a day. Nobody here can read the rules of that software: ask who looks after it.'
          : 'It may filter connections by rules of its own, which cannot be read from here.',
      rows: (facts) => rows(facts, 'Program'),
    },
    ja: {
      name: '他社のファイアウォールや保護ソフト',
      title: ({ vm, nobodyArrived }) =>
        nobodyArrived
          ? `${vm} の保護ソフトが RDP を止めている可能性があります`
          : `${vm} では他社の保護ソフトが動いています`,
      sentence: ({ nobodyArrived }) =>
        nobodyArrived
          ? 'RDP は Windows の内部では応答しますが、この 1 日、外からの接続が届いていません。このソフトの規則はここからは読めないため、担当者に確認してください。'
          : '独自の規則で通信を止めることがありますが、その規則はここからは読めません。',
      rows: (facts) => rows(facts, 'プログラム'),
    },
  },
});

const rows = ({ programs }: Facts, label: string): readonly Row[] =>
  programs.map((value) => ({ label, value }));
