import { snapshot } from './common-steps.ts';
import { defineGuide } from './guide.ts';
import { machinePage, privateAddressOf } from './spelled.ts';

const aboutCertificates: ReadonlySet<string> = new Set(['internal-error', 'event-ids']);

export const renewCertificateByMmc = defineGuide({
  id: 'renew-certificate-by-mmc',
  name: { en: 'Renew the RDP certificate from another machine', ja: '別のマシンから RDP の証明書を更新' },
  why: {
    en: 'Nothing can be run inside this machine from Azure now. While Run Command works, this guide is not needed.',
    ja: 'いまは Azure からこのマシンの内部で何も実行できません。ポータルの「コマンドの実行」が使える間は、この手順は不要です。',
  },
  fits: (seen) =>
    seen.inside === 'cannot' && seen.isRunning && aboutCertificates.has(seen.about.symptom ?? '')
      ? 'also'
      : undefined,
  steps: [
    snapshot,
    {
      words: {
        en: {
          title: 'Open its certificates from another machine',
          text: 'On a Windows machine in the same virtual network, as an administrator of both, run mmc. File > Add/Remove Snap-in > Certificates > Computer account > Another computer, and put in this address. It needs TCP 135 and 445 between the two.',
        },
        ja: {
          title: '別のマシンから証明書を開く',
          text: '同じ仮想ネットワークの Windows で、両方の管理者として mmc を実行します。「ファイル」 > 「スナップインの追加と削除」 > 「証明書」 > 「コンピューター アカウント」 > 「別のコンピューター」で、次のアドレスを入力します。2 台の間で TCP 135 と 445 の通信が必要です。',
        },
      },
      link: machinePage('overview'),
      command: { language: 'plain', text: privateAddressOf },
    },
    {
      words: {
        en: {
          title: 'Delete the self-signed certificate',
          text: 'Under Remote Desktop > Certificates, delete the one that the machine issued to itself. Leave every other alone. On a connection broker delete nothing: its farm uses it.',
        },
        ja: {
          title: '自己署名証明書を削除する',
          text: '「リモート デスクトップ」 > 「証明書」で、発行元がそのマシン自身の証明書を削除します。ほかの証明書には触れません。接続ブローカーではファームが使っているため、何も削除しないでください。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'Let Windows make a new one',
          text: 'Run these lines on the same other machine: they restart Remote Desktop Configuration there. Then refresh the list in mmc: a new certificate stands in it. If none comes, the key of Remote Desktop cannot be read or written: use the serial console or the offline repair.',
        },
        ja: {
          title: '新しい証明書を作らせる',
          text: '同じ別のマシンで実行し、対象の Remote Desktop Configuration サービスを再起動します。mmc の一覧を更新し、新しい証明書が現れれば成功です。現れない場合は鍵を読み書きできない状態なので、シリアル コンソールかオフライン修復を使います。',
        },
      },
      command: {
        language: 'plain',
        text: (target) => {
          const there = `\\\\${privateAddressOf(target)}`;
          return [`sc ${there} stop SessionEnv`, `sc ${there} start SessionEnv`].join('\n');
        },
      },
    },
  ],
});
