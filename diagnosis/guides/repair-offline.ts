import { snapshot } from './common-steps.ts';
import { defineGuide, type GuideTarget } from './guide.ts';
import { fitOf } from './guide-case.ts';
import { machinePage, vmArguments } from './spelled.ts';

const run = (target: GuideTarget, script: string): string =>
  `az vm repair run ${vmArguments(target)} --run-on-repair --run-id ${script} --verbose`;

const setValue = (target: GuideTarget, key: string, [name, value]: readonly [string, number]): string =>
  `${run(target, 'win-update-registry')} --parameters rootKey=HKLM hive=SYSTEM relativePath='${key}' propertyName=${name} propertyValue=${value} propertyType=DWord`;

/** The file with the private key of RDP's own certificate. */
const keyFiles = 'ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys\\f686aace6942fb7f7ceb231212eef4a4_*';

/** All for the system and administrators, reading for NETWORK SERVICE, as which RDP runs; for nobody else anything. */
const keyAccess = 'D:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;FR;;;NS)';

export const repairOffline = defineGuide({
  id: 'repair-offline',
  catalogue: ['M62', 'M63', 'M64'],
  name: { en: 'Repair the disk on another machine', ja: '別のマシンでディスクを修復' },
  why: {
    en: 'It makes another machine, costs money and changes the disk from which this one starts.',
    ja: '別のマシンを作るため費用がかかり、このマシンの起動ディスクも入れ替わります。',
  },
  fits: (seen) => {
    // While scripts can run inside, there is always a smaller way.
    if (seen.inside === 'seen' || !seen.isRunning || seen.nature !== 'windows') return undefined;
    return seen.inside === 'cannot' || fitOf(seen, 'boot-not-finished') ? 'last' : undefined;
  },
  steps: [
    snapshot,
    {
      words: {
        en: {
          title: 'Make a repair machine with a copy of the disk',
          text: 'Run this in Azure Cloud Shell (Bash). It asks for a user and a password for the repair machine; answer no if it asks for a public address. A disk that is encrypted inside Windows needs --unlock-encrypted-vm as well.',
        },
        ja: {
          title: 'ディスクのコピーを付けた修復用マシンを作る',
          text: 'Azure Cloud Shell(Bash)で実行します。修復用マシンのユーザー名とパスワードを聞かれます。パブリック IP が必要かと聞かれたら「いいえ」と答えます。Windows 内で暗号化されたディスクでは --unlock-encrypted-vm も付けます。',
        },
      },
      command: {
        language: 'shell',
        text: (target) =>
          [
            'az extension add --name vm-repair --upgrade',
            `az vm repair create ${vmArguments(target)} --verbose`,
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'If Remote Desktop was off, turn it on in the copy',
          text: 'The script is Microsoft’s own: it finds the control set in use by itself and keeps a copy of the hive. Does this not apply, press Done and go on.',
        },
        ja: {
          title: 'リモート デスクトップが無効だったなら、コピー側で有効にする',
          text: 'Microsoft が公開しているスクリプトです。使用中のコントロール セットを自動で選び、ハイブの控えも残します。当てはまらなければ「完了」で次に進みます。',
        },
      },
      command: {
        language: 'shell',
        text: (target) => setValue(target, 'Control\\Terminal` Server', ['fDenyTSConnections', 0]),
      },
    },
    {
      words: {
        en: {
          title: 'Switch the serial console and dumps on in the copy',
          text: 'With the console you get in next time, even without network and agent. It knows the boot store of Gen1 and Gen2 machines. The second line has a crash leave a memory dump.',
        },
        ja: {
          title: 'コピー側でシリアル コンソールとダンプを有効にする',
          text: '次からは、ネットワークやエージェントが使えなくても入れます。Gen1 と Gen2 の起動ストアに対応しています。2 行目により、クラッシュ時にメモリ ダンプが残ります。',
        },
      },
      command: {
        language: 'shell',
        text: (target) =>
          [
            run(target, 'win-sac-on'),
            setValue(target, 'Control\\CrashControl', ['CrashDumpEnabled', 7]),
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'If another value is wrong, change it by hand',
          text: 'On the repair machine, with the drive letter of the copy. The file is called SYSTEM, without an extension. Select\\Current names the control set to change: 1 is ControlSet001. At the end close every other window and run: reg unload HKLM\\BROKENSYSTEM',
        },
        ja: {
          title: 'ほかの値が原因なら、手作業で直す',
          text: '修復用マシンで、コピーのドライブ文字に書き換えて実行します。SYSTEM に拡張子はありません。変更するコントロール セットは Select\\Current の値です(1 なら ControlSet001)。最後にほかのウィンドウを閉じ、reg unload HKLM\\BROKENSYSTEM を実行します。',
        },
      },
      command: {
        language: 'plain',
        text: () =>
          [
            'reg load HKLM\\BROKENSYSTEM <DRIVE>:\\Windows\\System32\\config\\SYSTEM',
            'reg query HKLM\\BROKENSYSTEM\\Select /v Current',
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'If Windows cannot read the key of RDP, give access back',
          text: 'On the repair machine in PowerShell as an administrator, with the drive letter of the copy. It changes this one file only, and prints first how it was: keep that. Does this not apply, press Done and go on.',
        },
        ja: {
          title: 'RDP の秘密鍵を読めない場合は、アクセス権を直す',
          text: '修復用マシンの管理者の PowerShell で、コピーのドライブ文字に書き換えて実行します。変更するのはこのファイルだけです。最初に表示される変更前の値を控えておきます。当てはまらなければ「完了」で次に進みます。',
        },
      },
      command: {
        language: 'powershell',
        text: () =>
          [
            `foreach ($key in Get-ChildItem -Force -Path <DRIVE>:\\${keyFiles}) {`,
            '  $access = Get-Acl -Path $key.FullName',
            '  $access.Sddl',
            `  $access.SetSecurityDescriptorSddlForm('${keyAccess}', 'Access')`,
            '  Set-Acl -Path $key.FullName -AclObject $access',
            '}',
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'Swap the repaired disk in',
          text: 'The machine stops and starts from the repaired disk. Azure asks before it deletes the repair machine. The old disk stays: keep it until everything works. It is swapped back under Disks > Swap OS disk.',
        },
        ja: {
          title: '修復したディスクに入れ替える',
          text: 'マシンは一度停止し、修復したディスクから起動します。修復用マシンを削除する前に確認を求められます。元のディスクは残るので、正常に動くまで保管してください。「ディスク」 > 「OS ディスクのスワップ」で元に戻せます。',
        },
      },
      link: machinePage('disks'),
      command: {
        language: 'shell',
        text: (target) => `az vm repair restore ${vmArguments(target)} --verbose`,
      },
    },
    {
      words: {
        en: {
          title: 'Watch it start',
          text: 'Boot diagnostics shows the screen. Wait for the sign-in screen, then connect.',
        },
        ja: {
          title: '起動を見守る',
          text: 'ブート診断で画面を確認できます。サインイン画面になったら接続します。',
        },
      },
      link: machinePage('bootDiagnostics'),
    },
  ],
});
