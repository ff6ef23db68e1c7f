import type { Language, Words } from '../../base/language.ts';
import type { FactName } from '../../guest/facts/index.ts';
import type { ReachedServer } from '../../guest/facts/licensing.ts';
import { type Licensing, modeName } from '../inside/licensing.ts';
import { sayReach } from '../wording/say-reach.ts';
import { licensingIn } from './licensing-in.ts';
import { distinct, observe } from './observe.ts';
import { type SeenCase, valueOfFact, whyNotFact } from './seen-case.ts';
import type { LicensingPart, Observed } from './symptom-reading.ts';

type Part = Observed<LicensingPart>;

/** Licensing as the machine has it, piece by piece. Without the role there is nothing to license. */
export function licensingParts(seen: SeenCase): readonly Part[] {
  const unknown = unknownIn(seen, ['roles']);
  if (unknown) return (['role', 'grace', 'mode', 'server'] as const).map((what) => ({ what, ...unknown }));
  if (!valueOfFact(seen, 'roles')?.sessionHost) return [{ what: 'role', state: 'fine', value: words.noRole }];
  const { state, ...observed } = observe(seen, ['session-host-role-unused']);
  // That it may not be needed cannot always be judged; that it is there is known.
  const role: Part =
    state === 'warning'
      ? { what: 'role', state, ...observed, value: words.role }
      : { what: 'role', state: 'fine', value: words.role };
  return [role, grace(seen), mode(seen), ...servers(seen)];
}

function grace(seen: SeenCase): Part {
  const unknown = unknownIn(seen, ['serviceSettings']);
  if (unknown) return { what: 'grace', ...unknown };
  const settings = valueOfFact(seen, 'serviceSettings');
  const observed = observe(seen, ['grace-period-over', 'grace-period-ends-soon']);
  const days = settings?.graceDaysLeft;
  if (days !== undefined)
    return { what: 'grace', ...observed, value: days > 0 ? words.days(days) : overAs(observed.state) };
  const code = settings?.graceError;
  const why = { kind: 'unread', why: 'failed', ...(code === undefined ? {} : { code }) } as const;
  return observed.state === 'problem'
    ? { what: 'grace', ...observed, value: words.notTold }
    : { what: 'grace', state: 'unknown', whyNot: [why] };
}

/** Once licensing is set up, nobody needs the grace period any more. */
const overAs = (state: Part['state']): Words => (state === 'fine' ? words.notNeeded : words.over);

function mode(seen: SeenCase): Part {
  const unknown = unknownIn(seen, ['policy', 'licensingSettings']);
  if (unknown) return { what: 'mode', ...unknown };
  const licensing = licensingIn(seen);
  const observed = observe(seen, ['per-user-without-domain', 'grace-period-over']);
  const inUse = valueOfFact(seen, 'serviceSettings')?.licensingMode;
  const isOther = inUse !== undefined && modeOf(inUse) !== licensing.mode;
  const value = joined(
    modeName(licensing.mode),
    ...(licensing.mode === undefined ? [] : [licensing.byPolicy.mode ? words.byPolicy : words.local]),
    ...(isOther ? [words.inUse(modeName(modeOf(inUse)))] : []),
  );
  // Without a mode nobody gets a licence once the grace period is over, whether that is known or not.
  const isOpen = licensing.mode === undefined && observed.state !== 'problem';
  return isOpen ? { what: 'mode', state: 'warning', value } : { what: 'mode', ...observed, value };
}

const modeOf = (number: number): number | undefined => (number === 2 || number === 4 ? number : undefined);

function servers(seen: SeenCase): readonly Part[] {
  const unknown = unknownIn(seen, ['policy', 'licensingSettings', 'serviceSettings']);
  if (unknown) return [{ what: 'server', ...unknown }];
  const licensing = licensingIn(seen);
  const observed = observe(seen, ['license-server-unreachable']);
  const reached = valueOfFact(seen, 'licenseServerReach') ?? [];
  const wrong = valueOfFact(seen, 'licensingSettings')?.serversInWrongKey ?? [];
  const named = licensing.servers.map((name): Part => server(seen, { name, licensing, reached, observed }));
  return [
    ...(named.length > 0
      ? named
      : [
          {
            what: 'server',
            ...observed,
            value: licensing.serversTold ? words.none : words.noneInRegistry,
          } as const,
        ]),
    ...(wrong.length > 0
      ? [{ what: 'wrong-key', ...wrongKey(seen), value: same(wrong.join(', ')) } as const]
      : []),
  ];
}

/** Beside the right place it does no harm. */
const wrongKey = (seen: SeenCase): Omit<Part, 'what'> => observe(seen, ['license-servers-in-wrong-key']);

function server(
  seen: SeenCase,
  of: {
    readonly name: string;
    readonly licensing: Licensing;
    readonly reached: readonly ReachedServer[];
    readonly observed: Omit<Part, 'what'>;
  },
): Part {
  const { name, licensing, reached, observed } = of;
  const from = licensing.byPolicy.servers ? words.byPolicy : words.local;
  const found = reached.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!found) {
    const whyNot = whyNotFact(seen, 'licenseServerReach');
    return {
      what: 'server',
      state: 'unknown',
      value: joined(same(name), from),
      whyNot: whyNot ? [whyNot] : [],
    };
  }
  const reach = (language: Language) => [
    sayReach(135, found.port135, language),
    sayReach(445, found.port445, language),
    words.beyond[language],
  ];
  const value = joined(same(name), from, { en: reach('en').join(' · '), ja: reach('ja').join(' · ') });
  if (found.port135 === 'open') return { what: 'server', state: 'fine', value };
  return observed.state === 'fine'
    ? { what: 'server', state: 'warning', value }
    : { what: 'server', ...observed, value };
}

function unknownIn(seen: SeenCase, names: readonly FactName[]): Omit<Part, 'what'> | undefined {
  const whyNot = names.flatMap((name) => whyNotFact(seen, name) ?? []);
  return whyNot.length === 0 ? undefined : { state: 'unknown', whyNot: distinct(whyNot) };
}

const same = (text: string): Words => ({ en: text, ja: text });

const joined = (...parts: readonly Words[]): Words => ({
  en: parts.map(({ en }) => en).join(' · '),
  ja: parts.map(({ ja }) => ja).join(' · '),
});

const words = {
  role: { en: 'installed', ja: 'インストール済み' },
  noRole: {
    en: 'not installed: Windows asks nobody for a licence',
    ja: 'なし(この役割がなければ、ライセンスは不要です)',
  },
  days: (days: number): Words => ({
    en: days === 1 ? '1 day left' : `${days} days left`,
    ja: `残り ${days} 日`,
  }),
  over: { en: 'over (120 days)', ja: '終了(120 日)' },
  notNeeded: {
    en: 'over (120 days): licences have to come from a licence server',
    ja: '終了(120 日)。ライセンス サーバーのライセンスが必要',
  },
  notTold: { en: 'not told by Windows', ja: 'Windows から取得できませんでした' },
  byPolicy: { en: 'set by policy', ja: 'ポリシーによる設定' },
  local: { en: 'set on this machine', ja: 'このマシンでの設定' },
  inUse: ({ en, ja }: Words): Words => ({
    en: `Windows still uses: ${en}`,
    ja: `Windows が使用中のモード:${ja}`,
  }),
  none: { en: 'none is named', ja: '指定なし' },
  noneInRegistry: {
    en: 'none in the registry; the service did not tell',
    ja: 'レジストリに指定なし(サービスからは取得できませんでした)',
  },
  beyond: { en: 'TCP 49152–65535: not tried', ja: 'TCP 49152~65535:未確認' },
} as const;
