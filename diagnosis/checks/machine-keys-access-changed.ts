import {
  type CertificateCase,
  certificateCase,
  certificateFacts,
  certificateHelp,
} from '../inside/certificate-case.ts';
import { machineName } from '../machine-name.ts';
import { certificateRows } from '../wording/certificate-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = CertificateCase & {
  /** `-` where the folder is not there. */
  readonly sddl: string;
};

export const machineKeysAccessChanged = defineGuestCheck({
  id: 'machine-keys-access-changed',
  catalogue: 'CERT.MKACL',
  cites: ['key-not-readable'],
  facts: [...certificateFacts, 'machineKeysAccess'],
  also: certificateHelp,
  needs: {},
  uses: {},
  followsFrom: [],
  judge: (told, { also, question }) => {
    const access = told.machineKeysAccess;
    if (access === undefined) return { outcome: 'not-applicable' };
    if (access === 'default') return { outcome: 'ok' };
    const found = certificateCase(machineName(question), told, also);
    const facts: Facts = { ...found, sddl: access.sddl };
    if (found.selfTest === 'works' || !isFelt(found)) return { outcome: 'warning', facts };
    return {
      outcome: 'problem',
      certainty: found.selfTest === 'fails' ? 'likely' : 'possible',
      facts,
    };
  },
  words: {
    en: {
      name: 'Permissions of the key folder',
      title: ({ vm }: Facts) =>
        `The permissions of the key folder (MachineKeys) on ${vm} are not as Windows sets them`,
      sentence: ({ selfTest }) =>
        selfTest === 'works'
          ? 'RDP works for now. When its certificate has to be renewed, Windows may not be able to store the new key, and RDP would stop.'
          : 'RDP keeps the key of its certificate there. With these permissions Windows may not be able to read the key or to make a new one.',
      rows: (facts) => [
        ...accessRows(facts, {
          folder: 'Folder',
          access: 'Permissions now',
          usual: 'As Windows sets it',
          missing: 'the folder is missing',
        }),
        ...certificateRows(facts, 'en'),
      ],
    },
    ja: {
      name: '鍵フォルダーのアクセス権',
      title: ({ vm }) => `${vm} の鍵フォルダー(MachineKeys)のアクセス権が既定と異なります`,
      sentence: ({ selfTest }) =>
        selfTest === 'works'
          ? 'いまは接続できますが、証明書を更新するときに新しい鍵を保存できず、RDP が使えなくなるおそれがあります。'
          : 'RDP の証明書の鍵はここに保存されます。このアクセス権では、鍵を読むことも作り直すこともできない可能性があります。',
      rows: (facts) => [
        ...accessRows(facts, {
          folder: 'フォルダー',
          access: '現在のアクセス権',
          usual: '既定のアクセス権',
          missing: 'フォルダーがありません',
        }),
        ...certificateRows(facts, 'ja'),
      ],
    },
  },
});

/** Something that these permissions would explain. */
const isFelt = ({ certificate, bound, isIssued, key, events }: CertificateCase): boolean =>
  (!certificate && !bound.bound && !isIssued) ||
  key === 'denied' ||
  key === 'lost' ||
  events.some(({ id }) => [1055, 1057, 1058, 36870].includes(id));

/** What counts of it, in Windows' own notation. */
const usualSddl = 'D:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)';

const accessRows = (
  { sddl }: Facts,
  label: Readonly<Record<'folder' | 'access' | 'usual' | 'missing', string>>,
) => [
  { label: label.folder, value: 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys' },
  { label: label.access, value: sddl === '-' ? label.missing : sddl },
  { label: label.usual, value: usualSddl },
];
