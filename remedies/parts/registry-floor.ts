import type { GuestStep } from '../../guest/harness/step.ts';
import { isNoBroker } from './is-no-broker.ts';

type RegistryStep = Extract<GuestStep, { readonly do: 'registry' }>;

type Rule = {
  readonly key: RegExp;
  readonly name?: RegExp;
  /** Whether what is written is what is forbidden; absent: all of it is. */
  readonly is?: (set: RegistryStep['set'], before: readonly GuestStep[]) => boolean;
  readonly why: string;
};

/** Another kind than a number is no number that could be judged. */
const below =
  (least: number) =>
  (set: RegistryStep['set']): boolean =>
    set.kind !== 'DWord' || set.data < least;

const rules: readonly Rule[] = [
  {
    key: /\\RCM\\GracePeriod(\\|$)/i,
    why: 'It touches the grace period of the licences, which is a violation of them.',
  },
  {
    key: /\\Protocols\\(?!TLS 1\.[23]\\)/i,
    why: 'It changes a protocol older than TLS 1.2.',
  },
  { key: /./, name: /^SecurityLayer$/i, is: below(1), why: 'It turns TLS off.' },
  { key: /./, name: /^MinEncryptionLevel$/i, is: below(2), why: 'It lets connections be hardly encrypted.' },
  {
    key: /./,
    name: /^UserAuthentication$/i,
    is: (set, before) => below(1)(set) && !before.some((step) => step.do === 'scheduled-revert'),
    why: 'It turns network level authentication off without an end.',
  },
  {
    key: /./,
    name: /^AllowEncryptionOracle$/i,
    is: isVulnerable,
    why: 'It accepts clients with a known hole.',
  },
  { key: /./, name: /^EnableFirewall$/i, is: below(1), why: 'It turns the Windows firewall off.' },
  {
    key: /./,
    name: /^SSLCertificateSHA1Hash$/i,
    is: (_, before) => !isNoBroker(before),
    why: 'It takes the certificate of what may be a connection broker away.',
  },
  {
    key: /\\Services\\(BFE|MpsSvc|gpsvc)(\\|$)/i,
    why: 'It changes the firewall or Group Policy past their services.',
  },
  {
    key: /\\(ComputerName|Services\\Netlogon\\Parameters)(\\|$)/i,
    why: 'It changes what the machine is in its domain.',
  },
];

/** 2 is "vulnerable": https://learn.microsoft.com/troubleshoot/windows-server/remote/credssp-encryption-oracle-remediation */
function isVulnerable(set: RegistryStep['set']): boolean {
  return set.kind !== 'DWord' || set.data > 1;
}

export const breaksRegistryFloor = (
  { key, name, set }: RegistryStep,
  before: readonly GuestStep[],
): string | undefined =>
  rules.find(
    (rule) => rule.key.test(key) && (rule.name?.test(name) ?? true) && (rule.is?.(set, before) ?? true),
  )?.why;
