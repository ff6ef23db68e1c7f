import type { CertificateCase } from '../diagnosis/inside/certificate-case.ts';
import { cannot } from './parts/cannot.ts';
import { withReadableKey } from './parts/certificate-effects.ts';
import { inside } from './parts/inside.ts';
import { rdpKeyFile } from './parts/key-files.ts';
import { isBroughtIn, rdpRestart } from './parts/own-certificate.ts';
import { defineRemedy } from './remedy.ts';

/** SYSTEM and administrators do everything, the account of the service reads; this one file, not the folder. */
const usualAccess = 'D:PAI(A;;FR;;;NS)(A;;FA;;;SY)(A;;FA;;;BA)';

export const allowServiceToReadKey = defineRemedy<CertificateCase>({
  id: 'allow-service-to-read-key',
  catalogue: 'M21',
  fixes: ['key-not-readable'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 90,
  fits: ({ facts }) => !isBroughtIn(facts),
  plan: (given) => {
    if (given.facts.key === 'opens')
      return cannot(
        'The permissions of the key are as they should be. Something else keeps Windows from it, such as protection software: ask whoever runs it.',
        '鍵のアクセス許可は正常です。保護ソフトウェアなどが鍵の使用を妨げている可能性があるため、管理者に確認してください。',
      );
    return inside(given, { do: 'acl', path: rdpKeyFile, sddl: usualAccess }, rdpRestart);
  },
  effect: withReadableKey,
  words: {
    en: {
      name: 'Let the service read its key',
      sentence: ({ facts: { vm } }) =>
        `Gives Remote Desktop on ${vm} access to the private key of its certificate again, to that one file only.`,
    },
    ja: {
      name: '秘密鍵の読み取りを許可する',
      sentence: ({ facts: { vm } }) =>
        `${vm} のリモート デスクトップが、証明書の秘密鍵を読み取れるように戻します。変更するのはこの鍵のファイルだけです。`,
    },
  },
});
