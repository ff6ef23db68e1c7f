import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly free: number; readonly total: number };

/** Megabytes. */
const little = 500;
const nothing = 100;

export const systemDriveFull = defineGuestCheck({
  id: 'system-drive-full',
  catalogue: 'RES.DISK',
  cites: 'beyond',
  facts: ['systemDrive'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ systemDrive }, { question }) => {
    if (!systemDrive) return { outcome: 'not-applicable' };
    if (systemDrive.free >= little) return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), ...systemDrive };
    return systemDrive.free < nothing
      ? { outcome: 'problem', certainty: 'likely', facts }
      : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'System drive',
      title: ({ vm }: Facts) => `The system drive of ${vm} is full`,
      sentence: () => 'Windows needs room for a profile to sign somebody in, and for its own logs.',
      rows: ({ free, total }) => [{ label: 'Free', value: `${free} of ${total} MB` }],
    },
    ja: {
      name: 'システム ドライブ',
      title: ({ vm }) => `${vm} のシステム ドライブの空き容量がありません`,
      sentence: () => 'サインインにはプロファイル用の、Windows にはログ用の空き容量が必要です。',
      rows: ({ free, total }) => [{ label: '空き', value: `${total} MB 中 ${free} MB` }],
    },
  },
});
