import type { Language } from '../../base/language.ts';
import { signIns } from '../inside/sign-ins.ts';
import { machineName } from '../machine-name.ts';
import { registryRow } from '../wording/registry-row.ts';
import { securityKeys } from '../wording/security-keys.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  /** The machine lacks the update of March 2018, or refuses clients that do. */
  readonly lacking: 'machine' | 'clients';
  readonly version: string;
};

/** AllowEncryptionOracle: updated clients only. */
const updatedOnly = 0;

/** The first revision of each Windows with the update of CVE-2018-0886; later builds were born with it. */
const updated: Readonly<Record<number, number>> = { 10240: 17797, 14393: 2125, 15063: 966, 16299: 309 };

export const credsspMismatch = defineGuestCheck({
  id: 'credssp-mismatch',
  catalogue: 'AUTH.ORACLE',
  cites: 'beyond',
  facts: ['securityOptions', 'system'],
  also: ['events'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ securityOptions, system }, { also, question }) => {
    if (!system) return { outcome: 'not-applicable' };
    const { build, revision } = system;
    const isOld = revision !== undefined && revision < (updated[build] ?? 0);
    const refuses = securityOptions?.allowEncryptionOracle === updatedOnly;
    if (!isOld && !refuses) return { outcome: 'ok' };
    const facts: Facts = {
      vm: machineName(question),
      lacking: isOld ? 'machine' : 'clients',
      version: [build, revision].filter((part) => part !== undefined).join('.'),
    };
    const came = signIns(also.events);
    if (isOld && came !== 'pass') return { outcome: 'problem', certainty: 'likely', facts };
    // Hardened machines are set like this, and every client of today is updated: somebody has to be turned away first.
    if (refuses && came === 'fail') return { outcome: 'problem', certainty: 'possible', facts };
    return { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'CredSSP',
      title: ({ vm, lacking }: Facts) =>
        lacking === 'machine'
          ? `${vm} lacks a security update that clients insist on`
          : `${vm} turns away clients without a security update`,
      sentence: ({ lacking }) =>
        lacking === 'machine'
          ? 'Clients of today refuse to hand credentials to a Windows without the CredSSP update of March 2018 (“encryption oracle remediation”).'
          : 'A setting lets only clients with the CredSSP update of 2018 sign in. Older ones see an authentication error (“encryption oracle remediation”).',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'CredSSP',
      title: ({ vm, lacking }) =>
        lacking === 'machine'
          ? `${vm} に、クライアントが必須とする更新プログラムがありません`
          : `${vm} は、更新されていないクライアントを拒否します`,
      sentence: ({ lacking }) =>
        lacking === 'machine'
          ? '現在のクライアントは、2018 年 3 月の CredSSP の更新がない Windows には資格情報を渡しません(「暗号化オラクルの修復」のエラー)。'
          : '2018 年の CredSSP の更新があるクライアントだけがサインインできる設定です。古いクライアントでは認証エラー(「暗号化オラクルの修復」)になります。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ lacking, version }: Facts, language: Language): readonly Row[] => [
  ...(lacking === 'clients'
    ? [registryRow([securityKeys.credSsp, 'AllowEncryptionOracle'], updatedOnly, language)]
    : []),
  { label: 'Windows', value: version },
];
