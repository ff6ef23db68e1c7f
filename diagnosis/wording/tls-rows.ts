import type { Language } from '../../base/language.ts';
import type { ProtocolState } from '../../guest/facts/security.ts';
import type { Row } from '../checks/check.ts';
import { type TlsCase, tlsEvents } from '../inside/tls-case.ts';
import { eventRows } from './event-rows.ts';
import { securityKeys } from './security-keys.ts';
import { selfTestRows } from './self-test-row.ts';

/** Each version of TLS that somebody switched, on the server's side, with where that stands. */
export const tlsRows = ({ protocols, handshake, events }: TlsCase, language: Language): readonly Row[] => [
  ...versions.flatMap(([version, key]) => {
    const state = protocols[key].server;
    const value = `${said[language][state]} · ${securityKeys.schannel}\\Protocols\\${version}\\Server`;
    return state === 'unset' ? [] : [{ label: version, value }];
  }),
  ...selfTestRows(handshake, language),
  ...eventRows(events, tlsEvents, language),
];

const versions = [
  ['TLS 1.3', 'tls13'],
  ['TLS 1.2', 'tls12'],
  ['TLS 1.1', 'tls11'],
  ['TLS 1.0', 'tls10'],
] as const satisfies readonly (readonly [string, keyof TlsCase['protocols']])[];

const said: Readonly<Record<Language, Readonly<Record<ProtocolState, string>>>> = {
  en: {
    unset: 'not set',
    off: 'off (Enabled = 0)',
    'off-by-default': 'off (DisabledByDefault ≠ 0)',
    on: 'on',
  },
  ja: {
    unset: '未設定',
    off: '無効(Enabled = 0)',
    'off-by-default': '無効(DisabledByDefault ≠ 0)',
    on: '有効',
  },
};
