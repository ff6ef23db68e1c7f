import type { Words } from '../../base/language.ts';
import { isInGrace } from '../inside/licensing.ts';
import { isNameUnknown } from '../wording/say-reach.ts';
import { licensingIn } from './licensing-in.ts';
import { factIn, type SeenCase, valueOfFact } from './seen-case.ts';
import type { WayOut } from './symptom-reading.ts';

/** What ends it, best first. Nothing is proposed that what was seen rules out. */
export function waysOut(seen: SeenCase): readonly WayOut[] {
  const roles = factIn(seen, 'roles');
  if (roles.state === 'unknown')
    return [way('set-up-licensing', words.setUp), way('activate-license-server', words.perhaps)];
  const isHost = roles.state === 'value' && roles.value.sessionHost;
  // People come to a host of Azure Virtual Desktop by the role itself.
  if (!isHost || seen.diagnosis.nature === 'session-host') return [];
  const ways = [...configure(seen), ...activate(seen)];
  if (isUnused(seen)) return [way('remove-session-host-role', words.unused), ...ways];
  return [...ways, ...removeRole(seen)];
}

const way = (id: WayOut['id'], why: Words): WayOut => ({ id, why });

const isUnused = ({ findings }: SeenCase): boolean =>
  findings.get('session-host-role-unused')?.outcome === 'warning';

/** Where something on this machine is not as it has to be. */
function configure(seen: SeenCase): readonly WayOut[] {
  const { findings } = seen;
  const licensing = licensingIn(seen);
  const isFound = (check: string) => ['problem', 'warning'].includes(findings.get(check)?.outcome ?? '');
  const { mode: byPolicy, servers: serversByPolicy } = licensing.byPolicy;
  if (isFound('license-servers-in-wrong-key')) return [way('set-up-licensing', words.wrongKey)];
  if (isFound('per-user-without-domain'))
    return [way('set-up-licensing', byPolicy ? words.perDeviceByPolicy : words.perDevice)];
  if (licensing.mode === undefined && licensing.servers.length === 0)
    return [way('set-up-licensing', words.nothing)];
  if (licensing.mode === undefined) return [way('set-up-licensing', words.noMode)];
  if (licensing.servers.length === 0) return [way('set-up-licensing', words.noServer)];
  if (isGone(seen)) return [way('set-up-licensing', serversByPolicy ? words.goneByPolicy : words.gone)];
  return isFound('license-server-unreachable') ? [way('set-up-licensing', words.silent)] : [];
}

/** Whether it is activated and has licences, the licence server alone knows. */
function activate(seen: SeenCase): readonly WayOut[] {
  const licensing = licensingIn(seen);
  const reached = valueOfFact(seen, 'licenseServerReach') ?? [];
  const misplaced = valueOfFact(seen, 'licensingSettings')?.serversInWrongKey ?? [];
  if (licensing.servers.length + misplaced.length === 0)
    return [way('activate-license-server', words.noneYet)];
  if (isGone(seen)) return [way('activate-license-server', words.noneAnyMore)];
  if (reached.some(({ port135 }) => port135 === 'open'))
    return [way('activate-license-server', isInGrace(licensing) ? words.before : words.answers)];
  return [way('activate-license-server', words.perhaps)];
}

/** Of all servers that are named, not even the name is found. */
function isGone(seen: SeenCase): boolean {
  const reached = valueOfFact(seen, 'licenseServerReach') ?? [];
  return reached.length > 0 && reached.every(({ port135 }) => isNameUnknown(port135));
}

/** As many administrators as Windows lets in without the role. */
const withoutRole = 2;

function removeRole(seen: SeenCase): readonly WayOut[] {
  const sessions = valueOfFact(seen, 'sessions');
  // Who is signed in has to be seen: the role is not for trying.
  if (sessions === undefined) return [];
  const isInFarm = valueOfFact(seen, 'farm')?.isMember === true;
  return sessions.active + sessions.inactive > withoutRole || isInFarm
    ? []
    : [way('remove-session-host-role', words.fewPeople)];
}

const words = {
  setUp: {
    en: 'The mode and the licence servers have to be as the licences were bought.',
    ja: 'モードとライセンス サーバーを、購入した CAL に合わせます。',
  },
  nothing: {
    en: 'Neither a mode nor a licence server is set on this machine.',
    ja: 'モードもライセンス サーバーも設定されていません。',
  },
  noMode: {
    en: 'A licence server is named, but no mode is set.',
    ja: 'ライセンス サーバーは指定されていますが、モードが未設定です。',
  },
  noServer: {
    en: 'A mode is set, but no licence server is named.',
    ja: 'モードは設定されていますが、ライセンス サーバーの指定がありません。',
  },
  wrongKey: {
    en: 'The licence server is written where Windows does not look.',
    ja: 'ライセンス サーバーが、Windows の参照しない場所に書かれています。',
  },
  perDevice: {
    en: 'Without a domain only licences per device work, and the machine asks for licences per user.',
    ja: 'ドメインがないと接続デバイス数モードしか使えませんが、接続ユーザー数モードになっています。',
  },
  perDeviceByPolicy: {
    en: 'Without a domain only licences per device work. A policy sets the mode: it has to be changed there.',
    ja: 'ドメインがないと接続デバイス数モードしか使えません。モードはポリシーによる設定のため、ポリシー側で変えます。',
  },
  gone: {
    en: 'The name of the licence server is not found: name the one that is in use today.',
    ja: 'ライセンス サーバーの名前を解決できません。現在使われているサーバーを指定します。',
  },
  goneByPolicy: {
    en: 'The name of the licence server is not found. A policy names it: it has to be changed there.',
    ja: 'ライセンス サーバーの名前を解決できません。ポリシーによる指定のため、ポリシー側で変えます。',
  },
  silent: {
    en: 'The licence server does not answer. If there is another one, name that.',
    ja: 'ライセンス サーバーが応答しません。別のサーバーがあれば、そちらを指定します。',
  },
  noneYet: {
    en: 'If there is no licence server yet, one has to be set up, activated and given licences.',
    ja: 'ライセンス サーバーがまだなければ、用意してアクティブ化し、CAL をインストールします。',
  },
  noneAnyMore: {
    en: 'If there is no licence server any more, one has to be set up, activated and given licences.',
    ja: 'ライセンス サーバーがもうなければ、新しく用意してアクティブ化し、CAL をインストールします。',
  },
  answers: {
    en: 'The licence server answers. Whether it is activated and has licences left, only the server itself knows.',
    ja: 'ライセンス サーバーは応答しています。アクティブ化と CAL の残りは、サーバー側でしか確認できません。',
  },
  before: {
    en: 'The grace period still runs: see to it that the licence server is activated and has licences before it ends.',
    ja: '猶予期間中です。終わる前に、ライセンス サーバーのアクティブ化と CAL を確認します。',
  },
  perhaps: {
    en: 'If the licence server itself is the trouble: activate it there, then install the licences.',
    ja: 'ライセンス サーバー側に問題がある場合は、アクティブ化してから CAL をインストールします。',
  },
  unused: {
    en: 'Hardly anybody is signed in and licensing was never set up: without the role two administrators need no licence.',
    ja: 'サインイン中の人がほとんどおらず、ライセンスも未設定です。役割がなければ、管理者 2 人までライセンスは不要です。',
  },
  fewPeople: {
    en: 'If at most two administrators use the machine: without the role they need no licence. It takes a restart.',
    ja: '使うのが管理者 2 人までなら、役割を外せばライセンスは不要です(再起動が必要です)。',
  },
} as const satisfies Readonly<Record<string, Words>>;
