import type { Facts } from '../diagnosis/checks/termservice-misconfigured.ts';

import { accountStays } from './parts/account-stays.ts';
import { cannot } from './parts/cannot.ts';
import { withFacts, withService } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { rdpListens } from './parts/rdp-listens.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { startService } from './parts/service-steps.ts';
import { defineRemedy, type RemedyCase } from './remedy.ts';

const disabled = 4;

/** Windows Server 2016: from it on the service no longer needs the driver TermDD. */
const withoutTermDd = 14_393;

/** Somebody puts these in front of Windows' own library on purpose. */
const wrapper = /wrap/i;

export const repairRemoteDesktopService = defineRemedy<Facts>({
  id: 'repair-remote-desktop-service',
  catalogue: 'M4',
  fixes: ['termservice-misconfigured'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'recommended',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 90,
  plan: (given) => {
    const { library } = given.facts;
    if (library !== undefined && wrapper.test(library))
      return cannot(
        'Somebody put another product in front of the library of Remote Desktop. Uninstall that product; its own uninstaller puts Windows’ library back.',
        'リモート デスクトップのライブラリが別の製品に差し替えられています。その製品をアンインストールすると元に戻ります。',
      );
    const service = setUp(given);
    return inside(
      given,
      { do: 'need', that: 'service-there', name: 'TermService' },
      ...(service ? [service] : []),
      ...(library === undefined ? [] : [ownLibrary]),
      startService('TermService'),
    );
  },
  effect: (evidence) =>
    rdpListens(
      withFacts(withService(evidence, 'TermService', 3), { dep: 'RPCSS', dll: undefined, ft: undefined }),
    ),
  words: {
    en: {
      name: 'Repair the Remote Desktop service',
      sentence: ({ facts: { vm } }) =>
        `Sets up the Remote Desktop service of ${vm} as Windows ships it, and starts it.`,
      cannotUndo: accountStays.en,
    },
    ja: {
      name: 'リモート デスクトップ サービスを修復する',
      sentence: ({ facts: { vm } }) =>
        `${vm} のリモート デスクトップ サービスを既定の構成に戻して開始します。`,
      cannotUndo: accountStays.ja,
    },
  },
});

const ownLibrary = {
  do: 'registry',
  key: registryKeys.termServiceParameters,
  name: 'ServiceDll',
  set: { kind: 'ExpandString', data: '%SystemRoot%\\System32\\termsrv.dll' },
} as const;

/** What of it is not as Windows ships it; the rest is not written. */
function setUp({ facts, fact }: RemedyCase<Facts>) {
  const { service, type, strangeNeeds } = facts;
  const build = knownOf(fact('system'))?.build ?? withoutTermDd;
  const parts = {
    ...(service.start === disabled ? { start: 'demand' as const } : {}),
    ...(service.accountChanged ? { account: 'NT AUTHORITY\\NetworkService' as const } : {}),
    ...(type === undefined ? {} : { type: 'share' as const }),
    ...(strangeNeeds.length === 0
      ? {}
      : { dependsOn: build < withoutTermDd ? ['RPCSS', 'TermDD'] : ['RPCSS'] }),
  };
  return Object.keys(parts).length === 0
    ? undefined
    : ({ do: 'service', name: 'TermService', ...parts } as const);
}
