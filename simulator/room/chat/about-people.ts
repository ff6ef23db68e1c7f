import { principalIds } from '../../world/practice/ids.ts';
import type { Words } from '../browser/api.d.ts';

export type AboutPerson = { readonly role: Words; readonly about: Words };

/** What to expect when acting as somebody; what they may do is in the world. */
export const aboutPeople: Readonly<Record<string, AboutPerson>> = {
  [principalIds.tanaka]: {
    role: { en: 'may ask, approves low risk', ja: '診断の依頼・低リスクの承認' },
    about: {
      en: 'Operations. May read every machine, so the bot answers. From medium risk on, somebody else approves what Tanaka asked for.',
      ja: '運用チーム。すべてのマシンを読み取れるので、ボットが答えます。中リスク以上の変更は、ほかの人の承認が必要です。',
    },
  },
  [principalIds.suzuki]: {
    role: { en: 'may ask, approves up to high risk', ja: '診断の依頼・高リスクまでの承認' },
    about: {
      en: 'Looks after production. May change its machines and their network, so this yes counts there.',
      ja: '本番環境の担当。マシンとネットワークを変更できるので、その変更を承認できます。',
    },
  },
  [principalIds.sato]: {
    role: { en: 'may not ask, may not approve', ja: '依頼も承認もできない人' },
    about: {
      en: 'Uses the machines but has no rights in Azure. The bot refuses, and does not say whether a machine exists.',
      ja: 'マシンの利用者で、Azure の権限はありません。ボットは断り、そのマシンがあるかどうかも伝えません。',
    },
  },
  [principalIds.watanabe]: {
    role: { en: 'approves changes to the shared network', ja: '共有ネットワークの変更の承認' },
    about: {
      en: 'Owns the shared network. May change it, such as nsg-app, but may not read the machines in it.',
      ja: '共有ネットワークの担当。nsg-app などは変更できますが、マシンは読み取れません。',
    },
  },
  [principalIds.guest]: {
    role: { en: 'guest of another tenant', ja: '別のテナントのゲスト' },
    about: {
      en: 'Belongs to Fabrikam. The bot is there for one company only and does not answer.',
      ja: 'Fabrikam の人です。ボットは自社のテナント専用なので、応答しません。',
    },
  },
  [principalIds.ito]: {
    role: { en: 'account disabled', ja: 'アカウント無効' },
    about: {
      en: 'Has left the company. Teams is still open on an old laptop; Azure has forgotten nothing, but the bot refuses.',
      ja: '退職した人です。古い PC の Teams はまだ開いていますが、ボットは断ります。',
    },
  },
};

/** Of whoever is in a world of one's own. */
export const stranger: AboutPerson = {
  role: { en: 'member', ja: 'メンバー' },
  about: { en: 'May do what Azure allows.', ja: 'Azure の権限に応じて操作できます。' },
};
