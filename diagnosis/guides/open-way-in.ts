import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';
import { machinePage } from './spelled.ts';

export const openWayIn = defineGuide({
  id: 'open-way-in',
  catalogue: ['M53'],
  name: { en: 'Get a way in', ja: '接続経路を用意' },
  why: {
    en: 'Bastion and VPN cost money and concern the whole network: which one it is to be, its owner decides.',
    ja: 'Bastion や VPN には費用がかかり、ネットワーク全体に関わるため、どれにするかは管理者が決めます。',
  },
  fits: (seen) => fitOf(seen, 'public-address-missing'),
  steps: [
    {
      words: {
        en: {
          title: 'See whether there is one already',
          text: 'Connect > Bastion in the portal shows a Bastion that reaches the machine. Ask for a VPN or a jump host of your network, too. If there is one, use it, and tell the bot this way in next time.',
        },
        ja: {
          title: '既にある経路を確認する',
          text: 'ポータルの「接続」 > Bastion に、マシンに届く Bastion が表示されます。VPN や踏み台がないかも確認します。あればそれを使い、次回はその接続方法をボットに伝えます。',
        },
      },
      link: machinePage('connect'),
    },
    {
      words: {
        en: {
          title: 'Best: set up Bastion',
          text: 'It needs no public address on the machine and no port open to the Internet. The free Developer sku is enough for one person; larger ones need a subnet AzureBastionSubnet of /26.',
        },
        ja: {
          title: '推奨:Bastion を作成する',
          text: 'マシンのパブリック IP アドレスも、インターネットへのポート開放も不要です。1 人で使うなら無料の Developer で足ります。上位の SKU には AzureBastionSubnet(/26)が必要です。',
        },
      },
      link: machinePage('bastionHost'),
    },
    {
      words: {
        en: {
          title: 'Or come over VPN or ExpressRoute',
          text: 'The network team connects your office or your PC with the virtual network. The machine keeps its private address only.',
        },
        ja: {
          title: 'または VPN・ExpressRoute を使う',
          text: 'オフィスや PC と仮想ネットワークの接続を、ネットワーク担当に依頼します。マシンはプライベート IP アドレスだけで済みます。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'Last of all: a public address',
          text: 'Networking > the IP configuration > Associate public IP. Before that, make sure that a network security group lets in your address only, never everybody.',
        },
        ja: {
          title: '最後の手段:パブリック IP アドレスを付ける',
          text: '「ネットワーク」 > IP 構成 > 「パブリック IP の関連付け」で付けます。その前に、NSG がご自分のアドレスだけを許可していることを確認します。すべてを許可してはいけません。',
        },
      },
      link: machinePage('networking'),
    },
  ],
});
