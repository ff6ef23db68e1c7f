import { defineGuide } from './guide.ts';
import { fitOf, isUnexplained } from './guide-case.ts';
import { addressOf, portOf } from './spelled.ts';

export const correctClientPort = defineGuide({
  id: 'correct-client-port',
  name: { en: 'Check the port in your client', ja: 'クライアントのポート番号を確認' },
  why: {
    en: 'Only you can see what is set in your client.',
    ja: 'クライアントの設定は、ご本人にしか見えません。',
  },
  fits: (seen) => {
    if (seen.wayIn === 'bastion') return undefined;
    return fitOf(seen, 'listens-on-another-port') ?? (isUnexplained(seen) ? 'also' : undefined);
  },
  steps: [
    {
      words: {
        en: {
          title: 'Look which port your client uses',
          text: 'In mstsc it stands behind the name (name:3390), in an .rdp file in the line "full address" or "server port", in a connection manager on the page of the connection. Where none is set, it is 3389.',
        },
        ja: {
          title: 'クライアントのポート番号を確認する',
          text: 'mstsc では名前の後ろ(name:3390)、.rdp ファイルでは「full address」か「server port」の行、接続管理ツールでは接続ごとの設定にあります。指定がなければ 3389 です。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'Connect with mstsc and the port of the machine',
          text: 'If the diagnosis names another port on which RDP listens, put that number at the end. If it works this way, correct the port in your connection manager.',
        },
        ja: {
          title: 'mstsc でマシンのポート番号を指定して接続する',
          text: '診断で別の待ち受けポートが示されている場合は、末尾の番号をそれに変えます。これで接続できれば、接続管理ツールの番号を直します。',
        },
      },
      command: { language: 'plain', text: (target) => `mstsc /v:${addressOf(target)}:${portOf(target)}` },
    },
  ],
});
