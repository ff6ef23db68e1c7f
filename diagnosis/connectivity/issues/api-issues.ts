import type { IssueMeanings } from './issue-meaning.ts';

/** Those that the API names beyond the article. */
export const apiIssues: IssueMeanings = {
  agentstopped: {
    finding: 'agent-stopped',
    cites: 'beyond',
    title: (where) => ({
      en: `The Network Watcher agent on ${where} does not work`,
      ja: `${where} の Network Watcher エージェントが動作していません`,
    }),
    meaning: {
      en: 'The agent that tries the connection is stopped, so that nothing was tried. The way itself may be fine.',
      ja: '接続を試すエージェントが停止しているため、試行できませんでした。経路自体の問題とは限りません。',
    },
    action: {
      en: 'Restart the machine’s agent, or remove the extension and install it again.',
      ja: 'マシンのエージェントを再起動するか、拡張機能を入れ直します。',
    },
  },
  portthrottled: {
    finding: 'port-throttled',
    cites: 'beyond',
    title: (where) => ({
      en: `Azure slows the port down at ${where}`,
      ja: `${where} でポートの通信が制限されています`,
    }),
    meaning: {
      en: 'Azure limits connections of this port, as it does for mail on port 25.',
      ja: 'Azure がこのポートの通信を制限しています(ポート 25 のメール送信など)。',
    },
    action: {
      en: 'Use another port, such as 587 for mail, or ask Microsoft’s support to lift the limit.',
      ja: '別のポート(メールなら 587)を使うか、Microsoft サポートに制限の解除を依頼します。',
    },
  },
  platform: {
    finding: 'platform',
    cites: 'beyond',
    title: (where) => ({
      en: `Azure itself has trouble at ${where}`,
      ja: `${where} で Azure 側の問題が起きています`,
    }),
    meaning: {
      en: 'The platform reports a fault of its own on the way.',
      ja: '経路上で Azure 基盤の障害が報告されています。',
    },
    action: {
      en: 'Look at the service health of the region and try again; where it stays, open a support request.',
      ja: 'リージョンのサービス正常性を確認して再試行し、続くようならサポートに問い合わせます。',
    },
  },
};
