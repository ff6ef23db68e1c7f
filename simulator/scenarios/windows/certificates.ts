import { keys } from '../../guest/product/keys.ts';
import { binary, string } from '../../guest/product/values.ts';
import { selfSignedFrom, serverAuthentication, thumbprintOf } from '../../guest/settle/certificates.ts';
import { machineKeys, rdpKeyFile } from '../../guest/settle/files.ts';
import type { Certificate } from '../../guest/windows/windows.ts';
import { type Edit, field, file, value } from './edit.ts';
import { windowsScenario } from './windows-scenario.ts';

const day = 24 * 3600_000;

const administratorsOnly = 'O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)';

/** While the store was closed Windows could not write into it, and gave up until Remote Desktop starts again. */
const gaveUp: Edit = field(
  'gaveUpOnCertificate',
  () => true,
  (now) => now === true,
);

const emptied = field(
  'remoteDesktopCertificates',
  () => [],
  (now) => now?.length === 0,
);

type Issued = { readonly ekus: readonly string[]; readonly days: number };

/** One from the company's own authority, in the machine's own store. */
function issued(name: string, { ekus, days }: Issued): Edit {
  const thumbprint = thumbprintOf(name);
  const certificate = (computerName: string, now: number): Certificate => ({
    thumbprint,
    subject: `CN=${computerName}.contoso.example`,
    issuer: 'CN=Contoso Issuing CA 2',
    notBefore: new Date(now + (days - 365) * day).toISOString(),
    notAfter: new Date(now + days * day + day / 2).toISOString(),
    ekus,
    keyFile: `${machineKeys}\\${thumbprint.slice(0, 32).toLowerCase()}_contoso`,
  });
  return field(
    'certificates',
    ({ windows, computerName }, { now }) => [...windows.certificates, certificate(computerName, now)],
    (now) => now.some((one) => one.thumbprint === thumbprint),
  );
}

const bound = (name: string, what: Issued): readonly Edit[] => [
  issued(name, what),
  value(keys.rdpTcp, 'SSLCertificateSHA1Hash', binary(thumbprintOf(name))),
];

/** The certificate that the listener shows, and its private key. */
export const certificateScenarios = [
  windowsScenario('certificate-missing', {
    title: { en: 'No certificate', ja: '証明書なし' },
    told: {
      en: 'A clean-up closed the store of the certificate and deleted it. The store is open again, but Windows has given up making another.',
      ja: '整理作業でストアが一時書き込み禁止になり、証明書も削除されました。ストアは元に戻りましたが、Windows は再作成を諦めたままです。',
    },
    edits: [gaveUp, emptied],
  }),
  windowsScenario('certificate-expired', {
    title: { en: 'Certificate expired', ja: '証明書の期限切れ' },
    told: {
      en: 'The store of the certificate was closed when it was time to renew it. It has expired, and Windows has given up replacing it.',
      ja: '更新の時期にストアが書き込み禁止だったため、Windows は更新を諦め、証明書は期限切れになりました。',
    },
    edits: [
      gaveUp,
      field(
        'remoteDesktopCertificates',
        (inside, { now }) => [selfSignedFrom(inside, now - 194 * day)],
        (now) => now !== undefined && now.length > 0,
      ),
    ],
  }),
  windowsScenario('key-not-readable', {
    title: { en: 'Private key not readable', ja: '秘密鍵を読み取れない' },
    told: {
      en: 'A hardening script took the rights of the Remote Desktop service away from its private key.',
      ja: '要塞化スクリプトが、秘密鍵に対するリモート デスクトップ サービスの権限を取り除きました。',
    },
    edits: [file(rdpKeyFile, { sddl: administratorsOnly })],
  }),
  windowsScenario('key-file-gone', {
    title: { en: 'Private key gone', ja: '秘密鍵のファイルの消失' },
    told: {
      en: 'A clean-up tool deleted old files among the machine keys, the one of Remote Desktop with them.',
      ja: '整理ツールが MachineKeys の古いファイルを削除し、リモート デスクトップの鍵も失われました。',
    },
    edits: [file(rdpKeyFile, null)],
  }),
  windowsScenario('key-file-damaged', {
    title: { en: 'Private key damaged', ja: '秘密鍵のファイルの破損' },
    told: {
      en: 'After a crash, the file of the private key was left empty.',
      ja: '異常終了の後、秘密鍵のファイルの中身が空になりました。',
    },
    edits: [file(rdpKeyFile, { size: 0 })],
  }),
  windowsScenario('machine-keys-access-changed', {
    title: { en: 'Folder of machine keys closed', ja: 'MachineKeys フォルダーの権限変更' },
    told: {
      en: 'Somebody left the folder of machine keys to administrators alone; since the last renewal there is no certificate.',
      ja: 'MachineKeys フォルダーが管理者専用に変更され、前回の更新以降は証明書がありません。',
    },
    edits: [file(() => machineKeys, { sddl: administratorsOnly }), emptied],
  }),
  windowsScenario('bound-certificate-unfit', {
    title: { en: 'Unfit certificate bound', ja: '用途の合わない証明書' },
    told: {
      en: 'Somebody bound a certificate to Remote Desktop that may only be used by clients.',
      ja: 'クライアント認証専用の証明書が、リモート デスクトップに割り当てられました。',
    },
    edits: bound('client certificate', { ekus: ['1.3.6.1.5.5.7.3.2'], days: 200 }),
  }),
  windowsScenario('certificate-store-renamed', {
    title: { en: 'Store of certificates renamed', ja: '証明書ストア名の変更' },
    told: {
      en: 'A registry clean-up changed the name of the store in which Windows keeps its certificate.',
      ja: 'レジストリの整理により、Windows が証明書を置くストアの名前が変わりました。',
    },
    edits: [value(keys.winStations, 'SelfSignedCertStore', string('RemoteDesktop'))],
  }),
  windowsScenario('certificate-expires-soon', {
    title: { en: 'Certificate expires soon', ja: '証明書の期限が間近' },
    told: {
      en: 'The company bound a certificate of its own a year ago. It ends in nine days; the new one is there, and nobody has bound it.',
      ja: '1 年前に割り当てた自社の証明書があと 9 日で期限切れになります。新しい証明書は届いていますが、まだ割り当てられていません。',
    },
    edits: [
      ...bound('server certificate', { ekus: [serverAuthentication], days: 9 }),
      issued('next server certificate', { ekus: [serverAuthentication], days: 360 }),
    ],
  }),
];
