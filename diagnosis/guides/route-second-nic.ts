import { defineGuide } from './guide.ts';
import { addressOf, isLinux, machinePage, portOf } from './spelled.ts';

/** What a look at a path may find: that conversation offers it. */
export const routeSecondNic = defineGuide({
  id: 'route-second-nic',
  name: { en: 'Give the second NIC a route', ja: '2 つ目の NIC にルートを追加' },
  why: {
    en: 'A wrong route cuts the machine off, and which networks its second interface has to reach, only you know.',
    ja: 'ルートを誤るとマシンに届かなくなります。2 つ目の NIC からどこに届けばよいかも、ボットからは分かりません。',
  },
  steps: [
    {
      words: {
        en: {
          title: 'Use the first NIC if you can',
          text: 'Azure gives a default gateway to the first network interface only. If nothing speaks against it, connect to the address of the first one: nothing has to be changed then.',
        },
        ja: {
          title: '可能なら 1 つ目の NIC を使う',
          text: '既定ゲートウェイがあるのは 1 つ目の NIC だけです。支障がなければ 1 つ目の NIC のアドレスに接続します。変更は不要です。',
        },
      },
      link: machinePage('networking'),
    },
    {
      words: {
        en: {
          title: 'Read the number and the subnet of the second NIC',
          text: 'Run this in the machine. You need the number (Windows) or the name (Linux) of the interface, and the subnet that its address belongs to. Azure’s gateway is the first address of that subnet, such as 10.1.2.1.',
        },
        ja: {
          title: '2 つ目の NIC の番号とサブネットを調べる',
          text: 'マシンの中で実行します。インターフェイスの番号(Linux では名前)と、アドレスのサブネットを控えます。ゲートウェイはサブネットの最初のアドレスです(10.1.2.1 など)。',
        },
      },
      command: {
        language: 'plain',
        text: (target) =>
          isLinux(target) ? 'ip address show\nip route show' : 'route print -4\nipconfig /all',
      },
    },
    {
      words: {
        en: {
          title: 'Add a route for exactly what it needs',
          text: 'Replace what stands in angle brackets: the network to be reached, its mask, the gateway and the interface. Never 0.0.0.0: a second default route sends answers out on the wrong side. On Linux the line lasts until the next restart; netplan or NetworkManager keeps it.',
        },
        ja: {
          title: '必要な宛先だけのルートを追加する',
          text: '<> の部分を、届けたいネットワーク、マスク、ゲートウェイ、インターフェイスに書き換えます。0.0.0.0 は使いません。既定のルートが 2 つになり、応答が別の NIC から出てしまいます。Linux では次の再起動までなので、netplan や NetworkManager にも設定します。',
        },
      },
      command: {
        language: 'plain',
        text: (target) =>
          isLinux(target)
            ? 'sudo ip route add <NETWORK>/<PREFIX-LENGTH> via <GATEWAY> dev <INTERFACE>'
            : 'route -p add <NETWORK> mask <MASK> <GATEWAY> metric 50 if <INTERFACE>',
      },
    },
    {
      words: {
        en: {
          title: 'Test it from the other end',
          text: 'Run this in PowerShell where the connection starts. If it made things worse, take the route away again in the machine: route delete, on Linux ip route del, with the same network.',
        },
        ja: {
          title: '相手側から試す',
          text: '接続元の PowerShell で実行します。悪くなった場合は、マシンの中で route delete(Linux では ip route del)に同じネットワークを指定して取り消します。',
        },
      },
      command: {
        language: 'powershell',
        text: (target) => `Test-NetConnection -ComputerName ${addressOf(target)} -Port ${portOf(target)}`,
      },
    },
  ],
});
