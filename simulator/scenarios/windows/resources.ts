import { rdpRuleNames, rdpRules } from '../../guest/product/firewall.ts';
import { keys, serviceKey } from '../../guest/product/keys.ts';
import { sizeOf } from '../../guest/product/sizes.ts';
import { dword, multiString, string } from '../../guest/product/values.ts';
import type { Inside } from '../../guest/settle/inside.ts';
import { type Edit, field, load, newKey, value } from './edit.ts';
import { windowsScenario } from './windows-scenario.ts';

const memoryOf = ({ vm }: Inside): number => sizeOf(vm.properties.hardwareProfile.vmSize).memory;

/** What the sessions have lost together. */
const leaked = 4_200;

const driveOf = ({ vm }: Inside): number => vm.properties.storageProfile.osDisk.diskSizeGB * 1024;

/** What Windows lives on, and how it was made and kept. */
export const resourceScenarios = [
  windowsScenario('memory-exhausted', {
    title: { en: 'Memory exhausted', ja: 'メモリの枯渇' },
    told: {
      en: 'A program loses memory in two sessions that people have left; there is next to nothing free.',
      ja: '切断されたままの 2 つのセッションでプログラムのメモリ リークが続き、空きメモリがほとんどありません。',
    },
    edits: [
      load((inside) => ({ memory: memoryOf(inside) - 90 - leaked, busiest: 'ReportService' })),
      field(
        'sessions',
        ({ windows: { sessions } }) => ({
          ...sessions,
          inactive: sessions.inactive + 2,
          megabytesEach: leaked / (sessions.active + sessions.inactive + 2),
        }),
        ({ megabytesEach, signedOut = [] }) => megabytesEach !== undefined && signedOut.length === 0,
      ),
    ],
  }),
  windowsScenario('processor-exhausted', {
    title: { en: 'Processor exhausted', ja: 'CPU の枯渇' },
    told: {
      en: 'A runaway program keeps every processor busy.',
      ja: '暴走したプログラムがすべてのプロセッサを占有しています。',
    },
    edits: [load(() => ({ processor: 99, busiest: 'w3wp' }))],
  }),
  windowsScenario('system-drive-full', {
    title: { en: 'System drive full', ja: 'システム ドライブの空き不足' },
    told: {
      en: 'Log files have filled the system drive.',
      ja: 'ログ ファイルがシステム ドライブを埋め尽くしました。',
    },
    edits: [load((inside) => ({ disk: driveOf(inside) - 1080 }))],
  }),
  windowsScenario('ports-exhausted', {
    title: { en: 'Ports exhausted', ja: 'ポートの枯渇' },
    told: {
      en: 'A program opens connections and never closes them; no port is left for new ones.',
      ja: 'プログラムが接続を閉じずに開き続け、新しい接続に使えるポートがありません。',
    },
    edits: [load(() => ({ connections: 16_240 }))],
  }),
  windowsScenario('restart-pending', {
    title: { en: 'Restart pending', ja: '再起動の保留' },
    told: {
      en: 'Updates were installed and wait for a restart.',
      ja: '更新プログラムがインストールされ、再起動を待っています。',
    },
    edits: [
      newKey(keys.updatePending),
      value(
        keys.sessionManager,
        'PendingFileRenameOperations',
        multiString('\\??\\C:\\Windows\\Temp\\update.tmp'),
      ),
    ],
  }),
  windowsScenario('profile-broken', {
    title: { en: 'Broken profile', ja: 'ユーザー プロファイルの破損' },
    told: {
      en: 'A profile could not be loaded; Windows keeps it aside and gives its owner a temporary one.',
      ja: 'プロファイルを読み込めず、Windows は一時プロファイルを割り当てています。',
    },
    edits: [newKey(`${keys.profileList}\\S-1-5-21-3623811015-3361044348-30300820-1013.bak`)],
  }),
  windowsScenario('service-crashes', {
    title: { en: 'Service crashes', ja: 'サービスのクラッシュ' },
    told: {
      en: 'A library of another vendor makes the Remote Desktop service crash every half hour.',
      ja: '他社製のライブラリが原因で、リモート デスクトップ サービスが 30 分ごとに異常終了します。',
    },
    edits: [
      field(
        'crashing',
        ({ windows }) => ({ ...windows.crashing, TermService: 'vendorprint.dll' }),
        (now) => now['TermService'] !== undefined,
      ),
    ],
  }),
  windowsScenario('image-not-prepared', {
    title: { en: 'Image not prepared', ja: '準備されていないイメージ' },
    told: {
      en: 'The disk was uploaded from the old data center as it was: nothing in it was prepared for Azure.',
      ja: '旧データ センターのディスクが、Azure 向けの準備をせずそのままアップロードされました。',
    },
    fits: ({ vm }) => vm.properties.storageProfile.imageReference === undefined,
    edits: [
      value(keys.partitions, 'SanPolicy', dword(4)),
      value(keys.terminalServer, 'fDenyTSConnections', dword(1)),
      ...[rdpRuleNames.tcp, rdpRuleNames.udp].map(
        (name): Edit =>
          value(keys.firewallRules, name, string(rdpRules[name].replace('Active=TRUE', 'Active=FALSE'))),
      ),
    ],
  }),
  windowsScenario('policy-keeps-changing', {
    title: { en: 'Group Policy switched off', ja: 'グループ ポリシーの停止' },
    told: {
      en: 'To keep a setting from being changed back, somebody disabled Group Policy and left it so.',
      ja: '設定が元に戻るのを防ぐためにグループ ポリシーが無効にされ、そのままです。',
    },
    edits: [value(serviceKey('gpsvc'), 'Start', dword(4))],
  }),
  windowsScenario('under-attack', {
    title: { en: 'Under attack', ja: '総当たり攻撃' },
    told: {
      en: 'Somebody on the Internet tries passwords all day long.',
      ja: 'インターネットから一日中パスワードの総当たりが続いています。',
    },
    edits: [
      field(
        'attack',
        () => ({ from: '198.51.100.77', perHour: 900 }),
        (now) => now !== undefined,
      ),
    ],
  }),
];
