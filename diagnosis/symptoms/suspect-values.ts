import type { Language, Words } from '../../base/language.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import { certificateCase, certificateFacts } from '../inside/certificate-case.ts';
import { requiresNla } from '../inside/requires-nla.ts';
import { isOff } from '../inside/tls-state.ts';
import { machineName } from '../machine-name.ts';
import { sayCertificate, sayKey } from '../wording/certificate-rows.ts';
import { selfTestRows } from '../wording/self-test-row.ts';
import { failedSignIns } from './failed-sign-ins.ts';
import { factIn, type SeenCase, valueOfFact } from './seen-case.ts';
import type { Suspect } from './symptom-reading.ts';

/** What was seen of a suspect, and how it stands where no check says so. */
type SuspectValue = { readonly value: Words; readonly state?: 'problem' | 'warning' };

const inBoth = (say: (language: Language) => string | undefined): SuspectValue | undefined => {
  const [en, ja] = [say('en'), say('ja')];
  return en === undefined || ja === undefined ? undefined : { value: { en, ja } };
};

export const suspectValues: Readonly<Record<Suspect, (seen: SeenCase) => SuspectValue | undefined>> = {
  exposure: ({ findings }) => {
    const found = findings.get('rdp-open-to-internet');
    if (found?.outcome === 'ok')
      return { value: { en: 'not open to everybody', ja: '全体には公開されていません' } };
    if (found?.outcome === 'not-applicable')
      return { value: { en: 'no way from the Internet', ja: 'インターネットからの経路はありません' } };
    return (
      found &&
      inBoth((language) => found.words[language].rows.map(({ value }) => value).join(' / ') || undefined)
    );
  },
  attack: failedSignIns,
  'port-owner': (seen) => {
    const owners = valueOfFact(seen, 'portOwners');
    if (owners === undefined) return undefined;
    if (owners.length === 0) return { value: { en: 'nobody', ja: 'なし' } };
    const said = owners.map(({ pid, process, services }) =>
      [process || '?', ...services, `PID ${pid}`].join(' · '),
    );
    return inBoth((language) => said.join(separators[language]));
  },
  'self-test': (seen) => {
    const handshake = factIn(seen, 'handshake');
    if (handshake.state === 'unknown' && handshake.code === refused)
      return { value: { en: 'refused: nothing listens', ja: '拒否(待ち受けなし)' }, state: 'problem' };
    return inBoth((language) => selfTestRows(knownValue(handshake), language)[0]?.value);
  },
  certificate: (seen) => {
    const found = certificateIn(seen);
    return found && inBoth((language) => sayCertificate(found, language));
  },
  key: (seen) => {
    const found = certificateIn(seen);
    return found && inBoth((language) => sayKey(found, language));
  },
  'machine-keys': (seen) => {
    const access = valueOfFact(seen, 'machineKeysAccess');
    if (access === undefined) return undefined;
    if (access === 'default') return { value: { en: 'as Windows sets it', ja: '既定のまま' } };
    if (access.sddl === '-') return { value: { en: 'the folder is missing', ja: 'フォルダーがありません' } };
    return inBoth(() => access.sddl);
  },
  tls: (seen) => {
    const protocols = valueOfFact(seen, 'tlsProtocols');
    if (protocols === undefined) return undefined;
    const off = isOff(protocols.tls12.server);
    return { value: { en: `TLS 1.2 ${off ? 'off' : 'on'}`, ja: `TLS 1.2 ${off ? '無効' : '有効'}` } };
  },
  nla: (seen) => {
    const listener = valueOfFact(seen, 'listenerSettings');
    const policy = factIn(seen, 'policy');
    if (listener === undefined || policy.state === 'unknown') return undefined;
    const set = policy.state === 'value' ? policy.value : undefined;
    const byPolicy = set?.userAuthentication !== undefined;
    return requiresNla(set, listener)
      ? { value: byPolicy ? words.requiredByPolicy : words.required }
      : { value: byPolicy ? words.offByPolicy : words.off, state: 'warning' };
  },
};

/** Winsock's code 10061, as the probe tells it. */
const refused = '0000274d';

const separators = { en: '; ', ja: '、' } as const;

const words = {
  required: { en: 'required', ja: '必須' },
  requiredByPolicy: { en: 'required, by policy', ja: '必須(ポリシーによる設定)' },
  off: {
    en: 'not required: whoever reaches the port gets to the sign-in screen',
    ja: '必須ではありません。ポートに届けば誰でもサインイン画面まで進めます',
  },
  offByPolicy: {
    en: 'not required, by policy: whoever reaches the port gets to the sign-in screen',
    ja: '必須ではありません(ポリシーによる設定)。ポートに届けば誰でもサインイン画面まで進めます',
  },
} as const;

/** The certificate, where its facts are known. */
function certificateIn(seen: SeenCase) {
  const [own, bound] = certificateFacts.map((name) => factIn(seen, name).state);
  if (own === 'unknown' || bound === 'unknown') return undefined;
  const told = {
    remoteDesktopStore: valueOfFact(seen, 'remoteDesktopStore'),
    boundCertificate: valueOfFact(seen, 'boundCertificate'),
  };
  const help = {
    handshake: factIn(seen, 'handshake'),
    tlsProtocols: factIn(seen, 'tlsProtocols'),
    selfSignedStore: factIn(seen, 'selfSignedStore'),
    rdpKeyFiles: factIn(seen, 'rdpKeyFiles'),
    serviceCertificate: factIn(seen, 'serviceCertificate'),
    events: factIn(seen, 'events'),
  };
  return certificateCase(machineName(seen.diagnosis.question), told, help);
}
