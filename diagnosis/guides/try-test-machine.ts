import { defineGuide } from './guide.ts';
import { groupArguments, machinePage, portOf, privateAddressOf, quoted, unknownName } from './spelled.ts';

const testName = (vm: { readonly name: string }): string => quoted(`${vm.name}-rdp-test`);

/** The conversation offers it where it would narrow the source. */
export const tryTestMachine = defineGuide({
  id: 'try-test-machine',
  name: { en: 'Try from a test machine', ja: 'テスト用のマシンから試す' },
  why: {
    en: 'It costs money and opens something new in your network: that is yours to decide.',
    ja: '費用がかかり、ネットワークに新しいマシンが増えるため、判断はお任せしています。',
  },
  steps: [
    {
      words: {
        en: {
          title: 'Make a small machine in the same virtual network',
          text: 'The page shows the virtual network and the subnet: put the id of the subnet and a user name in. It asks for a password. No public address: get in by Bastion or the way you have. Run it in Azure Cloud Shell (Bash).',
        },
        ja: {
          title: '同じ仮想ネットワークに小さなマシンを作る',
          text: '仮想ネットワークとサブネットはポータルの画面で分かります。サブネットの ID とユーザー名を書き換えて、Azure Cloud Shell(Bash)で実行します。パスワードはその場で聞かれます。パブリック IP は付けず、Bastion などで入ります。',
        },
      },
      link: machinePage('networking'),
      command: {
        language: 'shell',
        text: (target) =>
          [
            `az vm create ${groupArguments(target)} --name ${testName(target.vm)} --computer-name rdptest`,
            '--image Win2022Datacenter --size Standard_B2s --public-ip-address "" --nsg ""',
            '--os-disk-delete-option Delete --nic-delete-option Delete',
            `--subnet "${unknownName('SUBNET-ID')}" --admin-username "${unknownName('USER')}"`,
          ].join(' \\\n  '),
      },
    },
    {
      words: {
        en: {
          title: 'Connect from there',
          text: 'Run this in PowerShell on the test machine, then try mstsc to the same address. If it works, the machine is well, and what lies between you and Azure stops you. If not, the cause is in the virtual network or in the machine.',
        },
        ja: {
          title: 'テスト用のマシンから接続する',
          text: 'テスト用のマシンの PowerShell で実行し、同じアドレスに mstsc でも接続します。接続できれば対象のマシンは正常で、お使いの PC から Azure までの間で止まっています。できなければ、原因は仮想ネットワークか対象のマシンです。',
        },
      },
      command: {
        language: 'powershell',
        text: (target) =>
          `Test-NetConnection -ComputerName ${privateAddressOf(target)} -Port ${portOf(target)}`,
      },
    },
    {
      words: {
        en: {
          title: 'Remove the test machine',
          text: 'It goes with its disk and its network interface. Azure asks before it deletes.',
        },
        ja: {
          title: 'テスト用のマシンを削除する',
          text: 'ディスクと NIC も一緒に削除されます。削除の前に確認を求められます。',
        },
      },
      command: {
        language: 'shell',
        text: (target) => `az vm delete ${groupArguments(target)} --name ${testName(target.vm)}`,
      },
    },
  ],
});
