import { defineGuide } from './guide.ts';
import { fitOf, saysAny } from './guide-case.ts';
import { addressOf, portOf } from './spelled.ts';

export const repairDomainTrust = defineGuide({
  id: 'repair-domain-trust',
  catalogue: ['M32'],
  name: { en: 'Repair the trust with the domain', ja: 'ドメインとの信頼関係を修復' },
  why: {
    en: 'It needs the password of somebody in the domain, and passwords never pass through a chat.',
    ja: 'ドメインのアカウントのパスワードが必要ですが、パスワードをチャットで扱うことはできません。',
  },
  fits: (seen) => {
    if (seen.isDomainController === true) return undefined;
    const isSaid = saysAny(seen, 'trust-broken') && seen.inside !== 'seen';
    return fitOf(seen, 'domain-trust-broken') ?? (isSaid ? 'also' : undefined);
  },
  steps: [
    {
      words: {
        en: {
          title: 'Get in with a local account',
          text: 'Accounts of the domain do not work now. Put .\\ before the name of a local administrator. No local account: the portal can reset one, the serial console takes one.',
        },
        ja: {
          title: 'ローカル アカウントで接続する',
          text: 'いまはドメインのアカウントを使えません。ローカル管理者の名前の前に .\\ を付けて接続します。ローカル アカウントが分からない場合はポータルでリセットできます。シリアル コンソールからも入れます。',
        },
      },
      command: { language: 'plain', text: (target) => `mstsc /v:${addressOf(target)}:${portOf(target)}` },
    },
    {
      words: {
        en: {
          title: 'Test the trust',
          text: 'Run this in PowerShell as an administrator. True: the trust holds, and the cause is another one. An error that no domain controller is found: mend DNS and the network first.',
        },
        ja: {
          title: '信頼関係を確かめる',
          text: '管理者の PowerShell で実行します。True なら信頼関係は正常で、原因は別にあります。ドメイン コントローラーが見つからないというエラーなら、先に DNS とネットワークを直します。',
        },
      },
      command: { language: 'powershell', text: () => 'Test-ComputerSecureChannel -Verbose' },
    },
    {
      words: {
        en: {
          title: 'Repair it',
          text: 'It asks for an account of the domain that may reset the computer account. No restart is needed. Leaving the domain and joining again is the last thing to do, by those who run the domain.',
        },
        ja: {
          title: '修復する',
          text: 'コンピューター アカウントをリセットできるドメインのアカウントを聞かれます。再起動は不要です。ドメインへの参加し直しは最後の手段で、ドメインの管理者が行います。',
        },
      },
      command: {
        language: 'powershell',
        text: () => 'Test-ComputerSecureChannel -Repair -Credential (Get-Credential) -Verbose',
      },
    },
  ],
});
