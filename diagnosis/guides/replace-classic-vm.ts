import { defineGuide } from './guide.ts';

/** A machine that Azure no longer has: the conversation offers it where somebody names one. */
export const replaceClassicVm = defineGuide({
  id: 'replace-classic-vm',
  name: { en: 'What to do with a classic VM', ja: 'クラシック VM の扱い' },
  why: {
    en: 'Classic virtual machines were retired in September 2023. There is nothing left to diagnose.',
    ja: 'クラシック VM は 2023 年 9 月に廃止されました。診断できる対象がありません。',
  },
  steps: [
    {
      words: {
        en: {
          title: 'See whether it lives on under another name',
          text: 'Most classic machines were migrated to Azure Resource Manager. Look among the virtual machines in the portal for the same name, and diagnose that one.',
        },
        ja: {
          title: '移行後のマシンがないか探す',
          text: '多くのクラシック VM は Azure Resource Manager に移行されています。ポータルの「仮想マシン」で同じ名前を探し、あればそちらを診断します。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'See whether its disks are still there',
          text: 'Look in the storage accounts of the subscription for its .vhd files, and in your backups. Delete nothing. If you do not find them, ask Azure support.',
        },
        ja: {
          title: 'ディスクが残っていないか探す',
          text: 'サブスクリプションのストレージ アカウントにある .vhd ファイルと、バックアップを確認します。何も削除しないでください。見つからなければ Azure サポートに問い合わせます。',
        },
      },
      link: () => 'https://portal.azure.com/#blade/Microsoft_Azure_Support/HelpAndSupportBlade',
    },
    {
      words: {
        en: {
          title: 'Make a new machine from the disk',
          text: 'Create a managed disk from a copy of the .vhd file, then a virtual machine from that disk. Endpoints become rules of a network security group: allow known addresses only.',
        },
        ja: {
          title: 'ディスクから新しいマシンを作る',
          text: '.vhd ファイルのコピーからマネージド ディスクを作り、そこから仮想マシンを作ります。エンドポイントの代わりは NSG の規則です。既知のアドレスだけを許可します。',
        },
      },
    },
  ],
});
