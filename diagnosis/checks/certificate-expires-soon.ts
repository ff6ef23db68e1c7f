import {
  type CertificateCase,
  certificateCase,
  certificateFacts,
  certificateHelp,
} from '../inside/certificate-case.ts';
import { machineName } from '../machine-name.ts';
import { certificateRows } from '../wording/certificate-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = CertificateCase & { readonly days: number };

const soon = 30;

export const certificateExpiresSoon = defineGuestCheck({
  id: 'certificate-expires-soon',
  catalogue: 'CERT.EXPSOON',
  cites: ['certificate-bad'],
  facts: certificateFacts,
  also: certificateHelp,
  needs: {},
  uses: {},
  followsFrom: [],
  judge: (told, { also, question }) => {
    const found = certificateCase(machineName(question), told, also);
    const days = found.certificate?.daysLeft;
    // An expired one has a check of its own.
    if (days === undefined || days < 0) return { outcome: 'not-applicable' };
    if (days >= soon) return { outcome: 'ok' };
    return { outcome: 'warning', facts: { ...found, days } satisfies Facts };
  },
  words: {
    en: {
      name: 'Days left of the RDP certificate',
      title: ({ days }: Facts) =>
        days < 2
          ? 'The RDP certificate expires within two days'
          : `The RDP certificate expires in ${days} days`,
      sentence: ({ bound }) =>
        bound.bound && bound.found
          ? 'Somebody bound it to RDP, so Windows does not replace it. Once it has expired, clients warn.'
          : 'Windows made it itself and replaces it by itself; there is nothing to do unless that fails (event 1058).',
      rows: (facts) => certificateRows(facts, 'en'),
    },
    ja: {
      name: 'RDP の証明書の残り日数',
      title: ({ days }) =>
        days < 2 ? 'RDP の証明書が 2 日以内に期限切れになります' : `RDP の証明書の期限まで ${days} 日です`,
      sentence: ({ bound }) =>
        bound.bound && bound.found
          ? '管理者が割り当てた証明書のため、Windows は自動で更新しません。期限が切れると接続時に警告が出ます。'
          : 'Windows が自分で作成した証明書で、自動で更新されます。失敗しない限り(イベント 1058)対応は不要です。',
      rows: (facts) => certificateRows(facts, 'ja'),
    },
  },
});
