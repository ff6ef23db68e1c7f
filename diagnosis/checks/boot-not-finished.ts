import { type SerialLogValue, serialLog } from '../evidence/serial-log.ts';
import { virtualMachine } from '../evidence/virtual-machine.ts';
import { machineName } from '../machine-name.ts';
import { defineCheck } from './check.ts';

type Meaning = SerialLogValue['says'][number];

type Facts = { readonly vm: string; readonly says: keyof typeof said };

/** What a boot that came to its end, or only began, does not say. */
const said = {
  bugcheck: {
    en: 'Windows crashed with a stop error (blue screen).',
    ja: 'Windows が停止エラー(ブルー スクリーン)で止まっています。',
  },
  chkdsk: { en: 'Windows is checking its disk.', ja: 'Windows がディスクを検査しています。' },
  'updates-installing': {
    en: 'Windows is installing updates.',
    ja: 'Windows が更新プログラムを適用しています。',
  },
  'updates-undone': { en: 'Windows is undoing updates.', ja: 'Windows が更新プログラムを元に戻しています。' },
  'setup-failed': {
    en: 'Windows Setup did not get to its end.',
    ja: 'Windows のセットアップが完了していません。',
  },
  bitlocker: {
    en: 'Windows waits for the BitLocker recovery key.',
    ja: 'Windows が BitLocker 回復キーの入力を待っています。',
  },
  'boot-manager-error': {
    en: 'The boot manager cannot start Windows.',
    ja: 'ブート マネージャーが Windows を起動できません。',
  },
  'no-boot-device': {
    en: 'No disk with an operating system was found.',
    ja: 'OS の入ったディスクが見つかりません。',
  },
} as const satisfies Partial<Record<Meaning, unknown>>;

export const bootNotFinished = defineCheck({
  id: 'boot-not-finished',
  catalogue: 'VM.BOOT',
  cites: 'beyond',
  part: 'azure',
  needs: { virtualMachine, serialLog },
  uses: {},
  followsFrom: ['vm-stopped', 'platform-unhealthy'],
  judge: (given, question) => {
    if (!/\/running$/i.test(given.virtualMachine.power ?? '')) return { outcome: 'not-applicable' };
    // Only what was printed last counts: an older boot may have said anything.
    const last = given.serialLog.says.at(-1);
    if (last === undefined || !isTrouble(last)) return { outcome: 'ok' };
    return { outcome: 'problem', certainty: 'likely', facts: { vm: machineName(question), says: last } };
  },
  words: {
    en: {
      name: 'Start of Windows',
      title: ({ vm }: Facts) => `Windows on ${vm} has not finished starting`,
      sentence: ({ says }) => said[says].en,
      rows: ({ says }) => [{ label: 'Serial log', value: `last recognised: ${says}` }],
    },
    ja: {
      name: 'Windows の起動',
      title: ({ vm }) => `${vm} の Windows の起動が完了していません`,
      sentence: ({ says }) => said[says].ja,
      rows: ({ says }) => [{ label: 'シリアル ログ', value: `最後に判別できた内容:${says}` }],
    },
  },
});

const isTrouble = (meaning: Meaning): meaning is keyof typeof said => Object.hasOwn(said, meaning);
