import { defineGuide } from './guide.ts';
import { fitOf, type GuideCase, isUnexplained } from './guide-case.ts';
import { machinePage } from './spelled.ts';

/** VMAccess works by the agent, and never on a domain controller. */
export const takesVmAccess = (seen: GuideCase): boolean =>
  seen.isRunning && seen.takesExtensions && seen.isDomainController !== true;

export const resetRdp = defineGuide({
  id: 'reset-rdp',
  name: { en: 'Reset RDP in the portal', ja: 'ポータルで RDP をリセット' },
  why: {
    en: 'It sets several values at once that cannot be taken back one by one: that is yours to decide.',
    ja: '複数の値を一度に変え、個別には元に戻せないため、判断はお任せしています。',
  },
  fits: (seen) => {
    if (!takesVmAccess(seen)) return undefined;
    const fit = fitOf(seen, 'remote-desktop-off', 'firewall-rule-missing');
    return fit ?? (isUnexplained(seen) && seen.inside === 'not-looked' ? 'also' : undefined);
  },
  steps: [
    {
      words: {
        en: {
          title: 'Know what it changes',
          text: 'It turns Remote Desktop on, opens its rule in the firewall of Windows and puts the port back to 3389. It does not work on a domain controller. Values that a policy sets come back: those have to be changed in the policy.',
        },
        ja: {
          title: '変更される内容を確認する',
          text: 'リモート デスクトップを有効にし、Windows ファイアウォールの規則を開け、ポートを 3389 に戻します。ドメイン コントローラーでは使えません。ポリシーによる設定は元に戻るため、ポリシー側を変える必要があります。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'Reset the configuration',
          text: 'In the portal: Help > Reset password > Reset configuration only > Update. It takes a minute or two. Leave the password alone.',
        },
        ja: {
          title: '構成をリセットする',
          text: 'ポータルの「ヘルプ」 > 「パスワードのリセット」で「構成のみのリセット」を選び、「更新」を押します。1~2 分かかります。パスワードは変えません。',
        },
      },
      link: machinePage('resetPassword'),
    },
  ],
});
