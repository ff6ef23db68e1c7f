import { virtualMachine } from '../evidence/virtual-machine.ts';
import { machineName } from '../machine-name.ts';
import { hostPoolOf, natureOf } from '../nature.ts';
import { defineCheck, type Row } from './check.ts';

type Facts = { readonly vm: string; readonly pool?: string; readonly os?: string };

export const sessionHost = defineCheck({
  id: 'session-host',
  catalogue: 'HOST.AVD',
  cites: 'beyond',
  part: 'azure',
  needs: { virtualMachine },
  uses: {},
  followsFrom: [],
  judge: ({ virtualMachine: machine }, question) => {
    if (natureOf(machine) !== 'session-host') return { outcome: 'not-applicable' };
    const pool = hostPoolOf(machine);
    const os = machine.osName;
    const facts: Facts = { vm: machineName(question), ...(pool ? { pool } : {}), ...(os ? { os } : {}) };
    return { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Azure Virtual Desktop',
      title: ({ vm }: Facts) => `${vm} is a session host of Azure Virtual Desktop`,
      sentence: () =>
        'People come in through its host pool, so a closed RDP port is no fault here. Look at the host pool: is the host available, and does it accept new sessions?',
      rows: (facts) => rows(facts, { pool: 'Host pool', os: 'Windows' }),
    },
    ja: {
      name: 'Azure Virtual Desktop',
      title: ({ vm }) => `${vm} は Azure Virtual Desktop のセッション ホストです`,
      sentence: () =>
        '利用者はホスト プール経由で入るため、RDP のポートが閉じていても異常ではありません。ホスト プールで、ホストが利用可能か、新しいセッションを受け付けるかを確認してください。',
      rows: (facts) => rows(facts, { pool: 'ホスト プール', os: 'Windows' }),
    },
  },
});

const rows = ({ pool, os }: Facts, label: Readonly<Record<'pool' | 'os', string>>): readonly Row[] => [
  ...(pool ? [{ label: label.pool, value: pool }] : []),
  ...(os ? [{ label: label.os, value: os }] : []),
];
