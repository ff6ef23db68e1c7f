import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';
import { machinePage, portOf } from './spelled.ts';

const terminalServer = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server';

export const useSerialConsole = defineGuide({
  id: 'use-serial-console',
  name: { en: 'Use the serial console', ja: 'シリアル コンソールを使う' },
  why: {
    en: 'The console has no interface for programs, and it asks for the password of the machine, which must never pass through a chat.',
    ja: 'プログラムから使う手段がなく、マシンのパスワードも必要です。パスワードをチャットで扱うことはできません。',
  },
  fits: (seen) => {
    if (!seen.hasConsole) return undefined;
    if (seen.inside === 'cannot') return 'first';
    return fitOf(seen, 'boot-not-finished', 'safe-mode');
  },
  steps: [
    {
      words: {
        en: {
          title: 'Open the serial console',
          text: 'Wait for the prompt SAC> and press Enter if nothing appears. You need the role Virtual Machine Contributor and an account of the machine with a password.',
        },
        ja: {
          title: 'シリアル コンソールを開く',
          text: 'SAC> と表示されるまで待ちます。何も出なければ Enter キーを押します。「仮想マシン共同作成者」のロールと、マシンのアカウント(パスワード付き)が必要です。',
        },
      },
      link: machinePage('serialConsole'),
    },
    {
      words: {
        en: {
          title: 'Open a command line in it',
          text: 'Type the first line, then the second with the number that it names. Press Enter, and sign in: user, domain (empty for a local account), password.',
        },
        ja: {
          title: 'コマンド ラインを開く',
          text: '1 行目を入力し、表示されたチャネル番号で 2 行目を入力します。Enter キーを押し、ユーザー名、ドメイン(ローカル アカウントなら空欄)、パスワードの順に入力します。',
        },
      },
      command: { language: 'plain', text: () => 'cmd\nch -si 1' },
    },
    {
      words: {
        en: {
          title: 'Look, without changing anything',
          text: 'Paste these lines, and read: do TermService and the agent run, is there a policy, is fDenyTSConnections 0x0, does something listen, is the adapter enabled and does it have the address that Azure shows.',
        },
        ja: {
          title: '状態を見る',
          text: '何も変更しないコマンドです。貼り付けて結果を読みます。TermService とエージェントは動いているか、ポリシーの値はあるか、fDenyTSConnections は 0x0 か、待ち受けはあるか、アダプターは有効で Azure と同じアドレスかを確認します。',
        },
      },
      command: {
        language: 'plain',
        text: (target) =>
          [
            'sc query TermService',
            'sc query RdAgent',
            'sc query WindowsAzureGuestAgent',
            `reg query "${terminalServer}" /v fDenyTSConnections`,
            'reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services"',
            `reg query "${terminalServer}\\WinStations\\RDP-Tcp" /v PortNumber`,
            `netstat -ano -p tcp | find ":${portOf(target)}"`,
            'netsh interface show interface',
            'ipconfig /all',
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'If Remote Desktop is off, turn it on',
          text: 'Only if fDenyTSConnections was 0x1 and no policy sets it. A policy puts it back: have the policy changed instead. Otherwise press Done and go on.',
        },
        ja: {
          title: 'リモート デスクトップが無効なら、有効にする',
          text: 'fDenyTSConnections が 0x1 で、ポリシーの値がない場合だけ実行します。ポリシーによる設定は元に戻るため、ポリシー側を変えてもらいます。当てはまらなければ「完了」で次に進みます。',
        },
      },
      command: {
        language: 'plain',
        text: () => `reg add "${terminalServer}" /v fDenyTSConnections /t REG_DWORD /d 0 /f`,
      },
    },
    {
      words: {
        en: {
          title: 'If a service is stopped, start it',
          text: 'Only the one that did not run: TermService for Remote Desktop, the other two for the agent. Never stop the firewall (MpsSvc, BFE): without it everything is blocked.',
        },
        ja: {
          title: 'サービスが停止していたら、起動する',
          text: '停止していたものだけを起動します。TermService はリモート デスクトップ、ほかの 2 つはエージェントです。ファイアウォール(MpsSvc、BFE)は止めないでください。すべての通信が遮断されます。',
        },
      },
      command: {
        language: 'plain',
        text: () =>
          [
            'sc config TermService start= demand',
            'net start TermService',
            'net start RdAgent',
            'net start WindowsAzureGuestAgent',
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'If the network is wrong, mend the adapter',
          text: 'Only if the adapter was disabled or has another address than Azure shows. Put in its name from the list. Azure hands out the address: the adapter has to take it by DHCP.',
        },
        ja: {
          title: 'ネットワークに問題があれば、アダプターを直す',
          text: 'アダプターが無効か、Azure と違うアドレスの場合だけ実行します。名前は一覧のものに書き換えます。アドレスは Azure が割り当てるため、DHCP で受け取る設定にします。',
        },
      },
      command: {
        language: 'plain',
        text: () =>
          [
            'netsh interface set interface name="<ADAPTER>" admin=enabled',
            'netsh interface ipv4 set address name="<ADAPTER>" source=dhcp',
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'Leave the console',
          text: 'Type exit, so that nobody finds the session open. Then connect by RDP.',
        },
        ja: {
          title: 'コンソールを閉じる',
          text: 'サインインしたまま残さないように exit と入力し、RDP で接続してみます。',
        },
      },
      command: { language: 'plain', text: () => 'exit' },
    },
  ],
});
