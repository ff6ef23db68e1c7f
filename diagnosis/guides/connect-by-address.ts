import { defineGuide } from './guide.ts';
import { isUnexplained, saysAny } from './guide-case.ts';
import { addressOf, machinePage, portOf } from './spelled.ts';

export const connectByAddress = defineGuide({
  id: 'connect-by-address',
  name: { en: 'Connect by the address', ja: 'IP アドレスで接続' },
  why: {
    en: 'The old address is in the memory of your own PC, where the bot cannot look.',
    ja: '古いアドレスが残っているのはお使いの PC で、ボットからは見えません。',
  },
  fits: (seen) => {
    if (!isUnexplained(seen)) return undefined;
    return saysAny(seen, 'name-not-found') ? 'first' : 'last';
  },
  steps: [
    {
      words: {
        en: {
          title: 'Make your PC forget the old address',
          text: 'On your own PC, open a command prompt and run this. Then connect again.',
        },
        ja: {
          title: 'PC に残った古いアドレスを消す',
          text: 'お使いの PC でコマンド プロンプトを開いて実行し、もう一度接続します。',
        },
      },
      command: { language: 'plain', text: () => 'ipconfig /flushdns' },
    },
    {
      words: {
        en: {
          title: 'Connect to the address itself',
          text: 'The address stands on the overview page in the portal. If it works with the address and not with the name, have the DNS record of the name corrected.',
        },
        ja: {
          title: 'IP アドレスを指定して接続する',
          text: 'アドレスはポータルの「概要」にあります。アドレスでは接続でき、名前では接続できない場合は、その名前の DNS レコードを直してもらいます。',
        },
      },
      link: machinePage('overview'),
      command: { language: 'plain', text: (target) => `mstsc /v:${addressOf(target)}:${portOf(target)}` },
    },
  ],
});
