import { keys, serviceKey } from '../../guest/product/keys.ts';
import { dword, string } from '../../guest/product/values.ts';
import { rdpPort } from '../../guest/settle/rdp-listener.ts';
import { field, stopped, value } from './edit.ts';
import { windowsScenario } from './windows-scenario.ts';

const off = value(keys.terminalServer, 'fDenyTSConnections', dword(1));

/** Remote Desktop itself: switched off, stopped, or not where people look for it. */
export const remoteDesktopScenarios = [
  windowsScenario('remote-desktop-off', {
    title: { en: 'Remote Desktop switched off', ja: 'リモート デスクトップが無効' },
    told: {
      en: 'Somebody switched Remote Desktop off in the system settings.',
      ja: '誰かがシステムの設定でリモート デスクトップを無効にしました。',
    },
    edits: [off],
  }),
  windowsScenario('remote-desktop-kept-off', {
    title: { en: 'Remote Desktop off again and again', ja: '無効化の繰り返し' },
    told: {
      en: 'A Group Policy preference switches Remote Desktop off, and does so again every 90 minutes.',
      ja: 'グループ ポリシーの基本設定がリモート デスクトップを無効にし、90 分ごとに再び適用されます。',
    },
    edits: [
      off,
      field(
        'kept',
        () => [{ key: keys.terminalServer, name: 'fDenyTSConnections', value: dword(1) }],
        (now) => now !== undefined,
      ),
    ],
  }),
  windowsScenario('remote-desktop-off-by-policy', {
    title: { en: 'Remote Desktop off by policy', ja: 'ポリシーによる無効化' },
    told: {
      en: 'A new security policy forbids Remote Desktop on this machine.',
      ja: '新しいセキュリティ ポリシーで、このマシンのリモート デスクトップが禁止されました。',
    },
    edits: [value(keys.policy, 'fDenyTSConnections', dword(1))],
  }),
  windowsScenario('listener-disabled', {
    title: { en: 'Listener disabled', ja: 'リスナーが無効' },
    told: {
      en: 'A tuning script disabled the listener RDP-Tcp.',
      ja: 'チューニング用のスクリプトがリスナー RDP-Tcp を無効にしました。',
    },
    edits: [value(keys.rdpTcp, 'fEnableWinStation', dword(0))],
  }),
  windowsScenario('logons-disabled', {
    title: { en: 'No new sign-ins', ja: '新しいサインインの禁止' },
    told: {
      en: 'Before maintenance somebody ran "change logon /drain" and forgot to take it back.',
      ja: 'メンテナンス前に「change logon /drain」が実行され、そのまま戻されていません。',
    },
    edits: [value(keys.terminalServer, 'TSServerDrainMode', dword(2))],
  }),
  windowsScenario('termservice-stopped', {
    title: { en: 'Remote Desktop service stopped', ja: 'サービスの停止' },
    told: {
      en: 'An installer stopped the Remote Desktop service and did not start it again.',
      ja: 'インストーラーがリモート デスクトップ サービスを停止し、再開しませんでした。',
    },
    edits: [stopped('TermService')],
  }),
  windowsScenario('termservice-misconfigured', {
    title: { en: 'Service with a wrong account', ja: 'サービスのアカウントの誤り' },
    told: {
      en: 'Somebody made the Remote Desktop service run under an account of their own.',
      ja: '誰かがリモート デスクトップ サービスの実行アカウントを独自のものに変えました。',
    },
    edits: [value(serviceKey('TermService'), 'ObjectName', string('.\\svc-remote'))],
  }),
  windowsScenario('helper-service-stopped', {
    title: { en: 'Helper service disabled', ja: '補助サービスが無効' },
    told: {
      en: 'A hardening guide told to disable Remote Desktop Configuration.',
      ja: '要塞化の手順書に従い、Remote Desktop Configuration サービスが無効にされました。',
    },
    edits: [value(serviceKey('SessionEnv'), 'Start', dword(4))],
  }),
  windowsScenario('listens-on-another-port', {
    title: { en: 'Listens on another port', ja: '待ち受けポートの変更' },
    told: {
      en: 'Somebody moved Remote Desktop to port 33890 in the registry and told nobody.',
      ja: '誰かがレジストリでリモート デスクトップのポートを 33890 に変え、知らせませんでした。',
    },
    edits: [value(keys.rdpTcp, 'PortNumber', dword(33_890))],
  }),
  windowsScenario('port-taken-by-another', {
    title: { en: 'Another program has the port', ja: '別のプログラムがポートを使用' },
    told: {
      en: 'A monitoring product was installed that listens on port 3389.',
      ja: 'ポート 3389 で待ち受ける監視製品がインストールされました。',
    },
    edits: [
      field(
        'programs',
        ({ windows }) => [...windows.programs, { name: 'relayd', port: 3389, service: 'MonitoringRelay' }],
        (now, inside) =>
          now.some(({ service, port }) => service === 'MonitoringRelay' && port === rdpPort(inside)) &&
          !inside.windows.stopped.includes('MonitoringRelay'),
      ),
    ],
  }),
  windowsScenario('port-range-excluded', {
    title: { en: 'Port excluded', ja: 'ポートが除外範囲に含まれる' },
    told: {
      en: 'A container product reserved the ports 3380 to 3479 for itself.',
      ja: 'コンテナー製品がポート 3380 から 3479 を予約しました。',
    },
    edits: [
      field(
        'excludedPorts',
        ({ windows }) => [...windows.excludedPorts, { from: 3380, to: 3479 }],
        (now, inside) => now.some(({ from, to }) => from <= rdpPort(inside) && rdpPort(inside) <= to),
      ),
    ],
  }),
  windowsScenario('port-proxied', {
    title: { en: 'Port handed on', ja: 'ポートの転送' },
    told: {
      en: 'Somebody made a port proxy that hands port 3389 on to a machine that is gone.',
      ja: '誰かがポート プロキシを作り、ポート 3389 をすでに存在しないマシンへ転送しています。',
    },
    edits: [value(keys.portProxy, '0.0.0.0/3389', string('10.1.9.9/3389'))],
  }),
  windowsScenario('bound-to-one-adapter', {
    title: { en: 'Bound to an adapter that is gone', ja: '存在しないアダプターへの固定' },
    told: {
      en: 'Remote Desktop was bound to one network adapter, and that adapter was removed later.',
      ja: 'リモート デスクトップが 1 つのアダプターに固定され、その後そのアダプターが取り外されました。',
    },
    edits: [value(keys.rdpTcp, 'LanAdapter', ({ adapters }) => dword(adapters.length + 1))],
  }),
  windowsScenario('nothing-listens', {
    title: { en: 'Nothing listens', ja: '待ち受けなし' },
    told: {
      en: 'A remote access product was removed and left its own protocol registered for the listener.',
      ja: '遠隔操作製品の削除後も、その製品のプロトコルがリスナーに登録されたままです。',
    },
    edits: [value(keys.rdpTcp, 'LoadableProtocol_Object', string('{18b726bb-6fe6-4fb9-9276-ed57ce7c7cb2}'))],
  }),
  windowsScenario('safe-mode', {
    title: { en: 'Started in safe mode', ja: 'セーフ モードで起動' },
    told: {
      en: 'Somebody set safe mode with networking to repair something, and Windows has started in it since.',
      ja: '修復のためにセーフ モード (ネットワークあり) が設定され、それ以来その状態で起動しています。',
    },
    edits: [
      field(
        'boot',
        () => ({ next: 'network', current: 'network' }),
        ({ current }) => current === 'network',
      ),
    ],
  }),
];
