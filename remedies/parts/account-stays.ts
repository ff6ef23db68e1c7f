import type { Words } from '../../base/language.ts';

/** What of a service's set-up stays as the remedy made it. */
export const accountStays: Words = {
  en: 'An account of your own under which a service ran is not put back: nobody here knows its password.',
  ja: 'サービスが独自のアカウントで動いていた場合、そのアカウントには戻せません。パスワードがわからないためです。',
};
