import type { Words } from '../../base/language.ts';
import {
  type CertificateCase,
  certificateCase,
  certificateFacts,
  certificateHelp,
} from '../inside/certificate-case.ts';
import type { SelfTest } from '../inside/self-test.ts';
import { machineName } from '../machine-name.ts';
import { certificateRows } from '../wording/certificate-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = CertificateCase & {
  /** Windows tried to replace it, and could not. */
  readonly couldNotReplace: boolean;
};

export const certificateExpired = defineGuestCheck({
  id: 'certificate-expired',
  catalogue: 'CERT.EXPIRED',
  cites: ['certificate-bad'],
  facts: certificateFacts,
  also: certificateHelp,
  needs: {},
  uses: {},
  followsFrom: ['helper-service-stopped', 'machine-keys-access-changed', 'key-not-readable', 'key-file-gone'],
  judge: (told, { also, question }) => {
    const found = certificateCase(machineName(question), told, also);
    if (!found.certificate) return { outcome: 'not-applicable' };
    if (found.certificate.daysLeft >= 0) return { outcome: 'ok' };
    const couldNotReplace = found.events.some(({ id }) => id === 1058);
    const facts: Facts = { ...found, couldNotReplace };
    // Clients warn of an expired certificate, they do not refuse it: only what fails besides makes it the blocker.
    if (found.selfTest === 'fails')
      return { outcome: 'problem', certainty: couldNotReplace ? 'sure' : 'likely', facts };
    return found.selfTest === 'not-known' && couldNotReplace
      ? { outcome: 'problem', certainty: 'possible', facts }
      : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Expiry of the RDP certificate',
      title: ({ vm }: Facts) => `The RDP certificate of ${vm} has expired`,
      sentence: ({ bound, selfTest, couldNotReplace }) =>
        [
          bound.bound && bound.found
            ? 'Somebody bound this certificate to RDP, so Windows does not replace it.'
            : couldNotReplace
              ? 'Windows made it itself and tried to replace it, but could not (event 1058).'
              : 'Windows made it itself and replaces it when RDP starts the next time.',
          now[selfTest].en,
        ].join(' '),
      rows: (facts) => certificateRows(facts, 'en'),
    },
    ja: {
      name: 'RDP の証明書の期限',
      title: ({ vm }) => `${vm} の RDP の証明書が期限切れです`,
      sentence: ({ bound, selfTest, couldNotReplace }) =>
        [
          bound.bound && bound.found
            ? '管理者が RDP に割り当てた証明書のため、Windows は自動で更新しません。'
            : couldNotReplace
              ? 'Windows が自分で作成した証明書です。更新を試みましたが、失敗しています(イベント 1058)。'
              : 'Windows が自分で作成した証明書で、次に RDP が起動するときに更新されます。',
          now[selfTest].ja,
        ].join(''),
      rows: (facts) => certificateRows(facts, 'ja'),
    },
  },
});

const now: Readonly<Record<SelfTest, Words>> = {
  works: {
    en: 'RDP works for now: clients warn, and only those that insist on a valid certificate stay out.',
    ja: 'いまは接続できますが、警告が表示されます。有効な証明書を必須とするクライアントは接続できません。',
  },
  fails: {
    en: 'An expired certificate alone makes clients warn; here the encrypted connection does not come about either.',
    ja: '期限切れだけなら警告で済みますが、暗号化された接続そのものも確立できていません。',
  },
  'not-known': {
    en: 'An expired certificate alone makes clients warn; whether the encrypted connection comes about could not be tried.',
    ja: '期限切れだけなら警告で済みます。暗号化された接続を確立できるかどうかは確認できませんでした。',
  },
};
