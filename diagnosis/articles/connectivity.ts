import { defineArticle } from './article.ts';

export const connectivity = defineArticle({
  id: 'connectivity',
  title: {
    en: 'Machines do not reach each other, or the Internet',
    ja: '仮想マシン間やインターネットへの通信ができない',
  },
  source: 'https://learn.microsoft.com/troubleshoot/azure/virtual-network/troubleshoot-vm-connectivity',
  symptoms: {
    S19: {
      en: 'A machine does not reach another one in its network.',
      ja: '同じ仮想ネットワークの仮想マシンに接続できません。',
    },
    S20: {
      en: 'A machine does not reach the second network interface of another one.',
      ja: '別の仮想マシンの 2 つ目の NIC に接続できません。',
    },
    S21: {
      en: 'A machine does not reach the Internet.',
      ja: '仮想マシンからインターネットに接続できません。',
    },
    S22: {
      en: 'The network interface is in a failed state.',
      ja: 'NIC のプロビジョニング状態が「失敗」です。',
    },
  },
  causes: [
    { cause: 'security-rule-denies' },
    { cause: 'route-wrong' },
    { cause: 'source-exhausted' },
    { cause: 'guest-firewall-of-destination' },
    {
      cause: 'name-not-resolved',
      guided: {
        en: 'Which name, asked from where, only the person knows. Resolve it on the machine itself and look at its DNS servers.',
        ja: 'どの名前をどこから解決するかは本人にしか分かりません。その仮想マシン上で名前解決を試し、DNS サーバーを確認します。',
      },
    },
    { cause: 'socket-failed' },
    { cause: 'second-nic-without-route' },
    { cause: 'nic-failed' },
  ],
  steps: [
    {
      en: 'Test with TCP to the port itself. A ping proves nothing: firewalls drop it.',
      ja: '対象のポートに TCP で接続して試します。ping はファイアウォールで落とされるため、判断材料になりません。',
    },
    {
      en: 'See what the network security groups of both ends decide. The smaller number is looked at first.',
      ja: '両端の NSG の判定を確認します。優先度は数字が小さいほど先に評価されます。',
    },
    {
      en: 'Ask Network Watcher for the way: it names each hop and what is wrong there.',
      ja: 'Network Watcher の接続のトラブルシューティングで、経路の各ホップと問題を確認します。',
    },
    { en: 'See where the routes lead, there and back.', ja: '往路と復路のルートを確認します。' },
    {
      en: 'Look inside both machines: processor, memory, firewall, what listens.',
      ja: '両方の仮想マシンの内部(CPU、メモリ、ファイアウォール、待ち受け)を確認します。',
    },
    {
      en: 'A second network interface has no default gateway: give it a route for exactly what it needs, or use the first one.',
      ja: '2 つ目の NIC には既定ゲートウェイがありません。必要な宛先だけのルートを追加するか、1 つ目の NIC を使います。',
    },
    {
      en: 'A failed network interface is written once more, unchanged.',
      ja: '失敗状態の NIC は、同じ内容で書き込み直します。',
    },
  ],
});
