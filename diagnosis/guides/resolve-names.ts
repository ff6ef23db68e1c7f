import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';
import { isLinux, machinePage } from './spelled.ts';

export const resolveNames = defineGuide({
  id: 'resolve-names',
  name: { en: 'Mend name resolution in the machine', ja: 'マシンでの名前解決を直す' },
  why: {
    en: 'Which name is meant, and which servers should know it, only you can tell.',
    ja: 'どの名前をどの DNS サーバーで解決すべきかは、ボットからは分かりません。',
  },
  fits: (seen) => fitOf(seen, 'dns-servers-wrong', 'no-domain-controller'),
  steps: [
    {
      words: {
        en: {
          title: 'Ask for the name in the machine itself',
          text: 'Put in the name. The second line shows which DNS servers are asked.',
        },
        ja: {
          title: 'マシンの中で名前を引く',
          text: '名前を書き換えて実行します。2 行目で、問い合わせ先の DNS サーバーが分かります。',
        },
      },
      command: {
        language: 'plain',
        text: (target) =>
          isLinux(target)
            ? 'getent hosts <NAME>\nresolvectl dns'
            : 'Resolve-DnsName -Name <NAME>\nGet-DnsClientServerAddress -AddressFamily IPv4',
      },
    },
    {
      words: {
        en: {
          title: 'See what Azure hands out',
          text: 'The DNS servers are set on the virtual network, or on the network interface, which wins. A member of a domain needs its domain controllers there and nobody else. Servers of your own have to pass names of Azure on to 168.63.129.16.',
        },
        ja: {
          title: 'Azure 側の DNS の設定を確認する',
          text: 'DNS サーバーは仮想ネットワークか NIC で設定し、NIC が優先されます。ドメインのマシンでは、ドメイン コントローラーだけを指定します。独自の DNS サーバーは、Azure の名前を 168.63.129.16 に転送する必要があります。',
        },
      },
      link: machinePage('networking'),
    },
    {
      words: {
        en: {
          title: 'Ask each server',
          text: 'Put in the name and one server after the other. One that does not answer on port 53 is down or kept away by a rule; one that answers without the name does not know it.',
        },
        ja: {
          title: 'DNS サーバーを 1 台ずつ試す',
          text: '名前とサーバーを書き換えて試します。53 番ポートに応答がなければ、停止しているか規則で止められています。応答があって名前が出なければ、そのサーバーに登録がありません。',
        },
      },
      command: {
        language: 'plain',
        text: (target) =>
          isLinux(target)
            ? 'nslookup <NAME> <DNS-SERVER>\nnc -vz -w 5 <DNS-SERVER> 53'
            : 'Resolve-DnsName -Name <NAME> -Server <DNS-SERVER>\nTest-NetConnection -ComputerName <DNS-SERVER> -Port 53',
      },
    },
    {
      words: {
        en: {
          title: 'Correct it, and let the machine take it over',
          text: 'After a change in Azure the machine takes the new servers when it renews its address: the connection breaks off for a moment. A restart does the same.',
        },
        ja: {
          title: '設定を直し、マシンに反映する',
          text: 'Azure 側の変更は、マシンがアドレスを更新したときに反映されます。接続が一瞬切れます。再起動でも構いません。',
        },
      },
      command: {
        language: 'plain',
        text: (target) =>
          isLinux(target) ? 'sudo networkctl renew <INTERFACE>' : 'ipconfig /renew\nipconfig /flushdns',
      },
    },
  ],
});
