import type { Facts } from '../diagnosis/checks/helper-service-stopped.ts';
import type { GuestStep } from '../guest/harness/step.ts';
import { accountStays } from './parts/account-stays.ts';
import { withService } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { startService } from './parts/service-steps.ts';
import { defineRemedy } from './remedy.ts';

type Usual = {
  readonly start: 'auto' | 'demand';
  readonly account: 'LocalSystem' | 'NT AUTHORITY\\NetworkService';
};

/** As Windows ships them, in the order in which one needs the other. */
const usual: ReadonlyMap<string, Usual> = new Map([
  ['KeyIso', { start: 'demand', account: 'LocalSystem' }],
  ['CryptSvc', { start: 'auto', account: 'NT AUTHORITY\\NetworkService' }],
  ['SessionEnv', { start: 'demand', account: 'LocalSystem' }],
  ['CertPropSvc', { start: 'demand', account: 'LocalSystem' }],
  ['UmRdpService', { start: 'demand', account: 'LocalSystem' }],
]);

const disabled = 4;

export const startHelperServices = defineRemedy<Facts>({
  id: 'start-helper-services',
  catalogue: 'M5',
  fixes: ['helper-service-stopped'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 60,
  plan: (given) => inside(given, ...[...usual].flatMap(([name, as]) => steps(given.facts, name, as))),
  effect: (evidence, { facts }) =>
    facts.helpers.reduce(
      (so, { name }) => withService(so, name, usual.get(name)?.start === 'auto' ? 2 : 3),
      evidence,
    ),
  words: {
    en: {
      name: 'Start the services that help RDP',
      sentence: ({ facts: { vm, helpers } }) =>
        `Starts services of ${vm} that Remote Desktop uses: ${names(helpers)}.`,
      cannotUndo: accountStays.en,
    },
    ja: {
      name: 'RDP を支えるサービスを開始する',
      sentence: ({ facts: { vm, helpers } }) =>
        `${vm} でリモート デスクトップが使うサービス(${names(helpers)})を開始します。`,
      cannotUndo: accountStays.ja,
    },
  },
});

const names = (helpers: Facts['helpers']): string => helpers.map(({ name }) => name).join(', ');

function steps({ helpers }: Facts, name: string, { start, account }: Usual): readonly GuestStep[] {
  const found = helpers.find((helper) => helper.name === name);
  if (!found) return [];
  const { service } = found;
  const parts = {
    ...(service.start === disabled ? { start } : {}),
    ...(service.accountChanged ? { account } : {}),
  };
  const isSetUp = Object.keys(parts).length === 0;
  return [...(isSetUp ? [] : [{ do: 'service', name, ...parts } as const]), startService(name)];
}
