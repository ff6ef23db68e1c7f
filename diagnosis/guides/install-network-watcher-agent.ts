import { defineGuide, type GuideTarget } from './guide.ts';
import { isLinux, machinePage, unknownName, vmArguments } from './spelled.ts';

const agentOf = (target: GuideTarget): string => {
  if (target.os === undefined)
    return `"${unknownName('NetworkWatcherAgentWindows or NetworkWatcherAgentLinux')}"`;
  return isLinux(target) ? 'NetworkWatcherAgentLinux' : 'NetworkWatcherAgentWindows';
};

/** For the source of a look at a path: that conversation offers it. */
export const installNetworkWatcherAgent = defineGuide({
  id: 'install-network-watcher-agent',
  catalogue: ['M68'],
  name: { en: 'Install the Network Watcher agent', ja: 'Network Watcher エージェントを入れる' },
  why: {
    en: 'An extension is a change inside the machine, and the bot changes nothing without an approval.',
    ja: '拡張機能の追加はマシン内部の変更にあたり、ボットは承認なしに変更しません。',
  },
  steps: [
    {
      words: {
        en: {
          title: 'See whether it is there',
          text: 'The page lists the extensions. If it is there and failed, remove it first. No restart is needed for any of this.',
        },
        ja: {
          title: '入っているか確認する',
          text: '拡張機能の一覧を確認します。失敗した状態で残っていれば、先に削除します。いずれも再起動は不要です。',
        },
      },
      link: machinePage('extensions'),
      command: {
        language: 'shell',
        text: (target) => `az vm extension list ${vmArguments(target, '--vm-name')} --output table`,
      },
    },
    {
      words: {
        en: {
          title: 'Install it',
          text: 'On the page: Extensions > Add > Network Watcher Agent. Or run this in Azure Cloud Shell. It takes a minute or two and needs a ready Azure agent in the machine.',
        },
        ja: {
          title: 'エージェントを入れる',
          text: 'ポータルの「拡張機能」 > 「追加」で Network Watcher Agent を選ぶか、Azure Cloud Shell で次を実行します。1~2 分かかり、VM エージェントが動いている必要があります。',
        },
      },
      link: machinePage('extensions'),
      command: {
        language: 'shell',
        text: (target) =>
          `az vm extension set ${vmArguments(target, '--vm-name')} --publisher Microsoft.Azure.NetworkWatcher --name ${agentOf(target)} --enable-auto-upgrade true`,
      },
    },
  ],
});
