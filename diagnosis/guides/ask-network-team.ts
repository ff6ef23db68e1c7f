import type { Language } from '../../base/language.ts';
import { defineGuide, type GuideTarget } from './guide.ts';
import { isUnexplained, saysAny } from './guide-case.ts';
import { addressOf, portOf } from './spelled.ts';

export const askNetworkTeam = defineGuide({
  id: 'ask-network-team',
  name: { en: 'Ask your network team', ja: '社内ネットワークの担当者に依頼' },
  why: {
    en: 'The devices at the edge of your office network are not in Azure. Only those who run them can look and change them.',
    ja: '社内ネットワークの境界機器は Azure の外にあり、確認も変更も担当者にしかできません。',
  },
  fits: (seen) => {
    if (!isUnexplained(seen)) return undefined;
    return saysAny(seen, 'works-elsewhere') ? 'first' : 'also';
  },
  steps: [
    {
      words: {
        en: {
          title: 'Prove it from outside the office',
          text: 'Connect over another network, such as the hotspot of a phone. If you come over VPN or ExpressRoute, try from another site instead. Azure may allow the address of the office only: if so, have the bot diagnose the other way in before you believe the result.',
        },
        ja: {
          title: '社外から試して切り分ける',
          text: 'スマートフォンのテザリングなど、別のネットワークから接続します。VPN・ExpressRoute の場合は別の拠点から試します。Azure 側で会社のアドレスだけが許可されていることもあるため、先にその接続方法でもボットに診断させてください。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'Send this to the network team',
          text: 'If it works outside and not in the office, this is what they need. Add your PC’s address and the time of your last try.',
        },
        ja: {
          title: '担当者に依頼文を送る',
          text: '社外からは接続でき、社内からはできない場合に送ります。PC のアドレスと、最後に試した時刻を書き添えてください。',
        },
      },
      command: { language: 'plain', text: (target, language) => request[language](target) },
    },
    {
      words: {
        en: {
          title: 'Connect again from the office',
          text: 'Do so when they have answered. If they say that nothing is stopped on their side, press "Did not help".',
        },
        ja: {
          title: '社内からもう一度接続する',
          text: '担当者の回答を待って試します。社内では止めていないという回答なら「解決しなかった」を押してください。',
        },
      },
    },
  ],
});

const request: Readonly<Record<Language, (target: GuideTarget) => string>> = {
  en: (target) =>
    [
      'Please allow Remote Desktop from our network to a machine in Azure.',
      '',
      `Destination: ${addressOf(target)}`,
      `Port: TCP ${portOf(target)}, outbound (UDP ${portOf(target)} as well if possible)`,
      'It is not HTTPS: an opening for TCP 443 or a web proxy does not help.',
      '',
      'Please look whether a firewall, a proxy, intrusion detection or a monitoring device drops it,',
      'and tell us from which public address our connections leave the office.',
    ].join('\n'),
  ja: (target) =>
    [
      '社内から Azure の仮想マシンへのリモート デスクトップ接続を許可してください。',
      '',
      `宛先:${addressOf(target)}`,
      `ポート:TCP ${portOf(target)}(送信)。可能であれば UDP ${portOf(target)} も`,
      'HTTPS ではありません。TCP 443 の許可や Web プロキシでは通信できません。',
      '',
      'ファイアウォール、プロキシ、侵入検知、監視装置で止められていないかをご確認ください。',
      'あわせて、社外に出るときのパブリック IP アドレスをお知らせください。',
    ].join('\n'),
};
