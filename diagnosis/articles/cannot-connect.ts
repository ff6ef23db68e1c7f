import { defineArticle } from './article.ts';

export const cannotConnect = defineArticle({
  id: 'cannot-connect',
  title: {
    en: 'RDP does not connect, and no message says why',
    ja: 'RDP で接続できず、原因を示すメッセージもない',
  },
  source: 'https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/detailed-troubleshoot-rdp',
  symptoms: {
    S1: {
      en: 'The client does not reach Remote Desktop, and says nothing that helps.',
      ja: 'リモート デスクトップに届かず、手がかりになるメッセージもありません。',
    },
    S2: {
      en: 'It worked before; the public address has changed since.',
      ja: '以前は接続できましたが、その後パブリック IP が変わりました。',
    },
    S3: {
      en: 'A connection manager is used, with a port that somebody typed.',
      ja: '手入力のポート番号が設定された接続管理ツールを使っています。',
    },
    S4: {
      en: 'The same PC cannot reach other Windows machines in the office either.',
      ja: '同じ PC から社内のほかの Windows にも接続できません。',
    },
    S5: {
      en: 'From outside the office it works, from the office it does not.',
      ja: '社外からは接続できますが、社内からは接続できません。',
    },
    S6: {
      en: 'Another machine in the same network gets in, the Internet does not.',
      ja: '同じネットワークの仮想マシンからは接続できますが、インターネットからは接続できません。',
    },
  },
  causes: [
    {
      cause: 'name-answer-stale',
      guided: {
        en: 'It is in the memory of the person’s own PC: empty the DNS cache there, or connect to the address itself.',
        ja: '接続元の PC に残った情報です。DNS キャッシュを消すか、IP アドレスを直接指定します。',
      },
    },
    {
      cause: 'client-port-wrong',
      guided: {
        en: 'Only the person can see the port in their client. The bot says on which port Windows listens.',
        ja: 'クライアントのポート番号は本人にしか見えません。ボットは Windows の待ち受けポートを示します。',
      },
    },
    {
      cause: 'client-software-blocks',
      guided: {
        en: 'It is on the person’s own PC. Whether another PC gets in decides it.',
        ja: '接続元の PC 側の問題です。別の PC から接続できるかどうかで切り分けます。',
      },
    },
    {
      cause: 'edge-device-blocks',
      guided: {
        en: 'It belongs to the office network. Whether a PC outside it gets in decides it; RDP needs TCP 3389, not HTTPS.',
        ja: '社内ネットワーク側の問題です。社外の PC から接続できるかどうかで切り分けます。RDP に必要なのは HTTPS ではなく TCP 3389 です。',
      },
    },
    {
      cause: 'classic-endpoint-wrong',
      guided: {
        en: 'Classic virtual machines were retired in September 2023; there is nothing left to look at.',
        ja: 'クラシック VM は 2023 年 9 月に廃止されており、確認できる対象がありません。',
      },
    },
    { cause: 'security-rule-denies' },
    { cause: 'remote-desktop-off' },
    { cause: 'guest-firewall-closed' },
    { cause: 'service-not-running' },
    { cause: 'listens-elsewhere' },
    { cause: 'guest-software-blocks' },
    { cause: 'image-not-prepared' },
  ],
  steps: [
    {
      en: 'See whether the machine runs and what changed since it last worked.',
      ja: '仮想マシンの稼働状態と、最後に接続できた時点からの変更を確認します。',
    },
    {
      en: 'Ask Azure what its rules do with a packet from the person’s address to the RDP port, and which rule decides.',
      ja: '接続元のアドレスから RDP ポートへの通信を Azure の規則がどう扱うか、どの規則で決まるかを確認します。',
    },
    { en: 'Ask where answers to that address are sent.', ja: '応答の送り先(ルート)を確認します。' },
    {
      en: 'Look inside Windows: is Remote Desktop on, does its service run, on which port does it listen, and does the firewall let it in.',
      ja: 'Windows の内部を確認します(リモート デスクトップの設定、サービス、待ち受けポート、ファイアウォール)。',
    },
    {
      en: 'Try another PC, in the office and outside of it.',
      ja: '社内と社外それぞれで、別の PC から試します。',
    },
    {
      en: 'As a last resort reset the Remote Desktop configuration with the VM access extension. It needs the agent and does not work on a domain controller.',
      ja: '最後の手段として、VM アクセス拡張機能でリモート デスクトップの構成をリセットします。エージェントが必要で、ドメイン コントローラーでは使えません。',
    },
  ],
});
