import type { FactGroup } from './fact-group.ts';
import { keys } from './keys.ts';
import { entries, sorted, word } from './said.ts';
import type { Windows } from './windows.ts';

const protocols = ['SSL 3.0', 'TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'];
const sides = ['Server', 'Client'];

/** `-` not set, `0` off, `d` off unless a program asks for it, `1` on. */
function stateOf(windows: Windows, protocol: string, side: string): string {
  const key = windows.values(`${keys.schannel}\\Protocols\\${protocol}\\${side}`);
  const enabled = key?.dword('Enabled');
  const offByDefault = key?.dword('DisabledByDefault');
  if (enabled === 0) return '0';
  if (offByDefault !== undefined && offByDefault !== 0) return 'd';
  return enabled === undefined && offByDefault === undefined ? '-' : '1';
}

const kinds = { C: 'Ciphers', H: 'Hashes', K: 'KeyExchangeAlgorithms' };

function switchedOff(windows: Windows): string | undefined {
  const parts = Object.entries(kinds).flatMap(([letter, kind]) => {
    const key = `${keys.schannel}\\${kind}`;
    const off = (windows.keyNames(key) ?? []).filter(
      (name) => windows.values(`${key}\\${name}`)?.dword('Enabled') === 0,
    );
    return off.length > 0
      ? [
          `${letter}:${sorted(off)
            .map((one) => word(one))
            .join(',')}`,
        ]
      : [];
  });
  return parts.length > 0 ? parts.join(' ').slice(0, 120) : undefined;
}

/** Suites that go with the RSA certificate that RDP has. */
const usable = /^TLS_(ECDHE_RSA|AES|CHACHA20)_/i;

function cipherSuites(windows: Windows): string | undefined {
  const functions = windows.values(keys.cipherPolicy)?.texts('Functions');
  const suites = functions?.flatMap((line) => line.split(',')).map((suite) => suite.trim());
  const listed = suites?.filter((suite) => suite !== '');
  return listed && `${listed.length}/${listed.filter((suite) => usable.test(suite)).length}`;
}

function options(windows: Windows) {
  const lsa = windows.values(keys.lsa);
  return entries({
    dd: lsa?.dword('disabledomaincreds'),
    lm: lsa?.dword('LmCompatibilityLevel'),
    ra: lsa?.dword('DisableRestrictedAdmin'),
    bp: lsa?.dword('LimitBlankPasswordUse'),
    fi: windows.values(`${keys.lsa}\\FipsAlgorithmPolicy`)?.dword('Enabled'),
    nt: windows.values(`${keys.lsa}\\MSV1_0`)?.dword('RestrictReceivingNTLMTraffic'),
    eo: windows.values(keys.credSsp)?.dword('AllowEncryptionOracle'),
    mt: windows.values(`${keys.lsa}\\Kerberos\\Parameters`)?.dword('MaxTokenSize'),
  });
}

export const securityFacts = {
  tls: (windows) =>
    protocols.flatMap((protocol) => sides.map((side) => stateOf(windows, protocol, side))).join(''),
  sch: switchedOff,
  cs: cipherSuites,
  sec: options,
} satisfies FactGroup;
