import { isMissing } from '../../evidence/evidence.ts';
import type { ApplianceValue } from '../appliance-piece.ts';
import type { PathFacts } from '../path-facts.ts';
import { type PathFinding, type PathFindingWords, problem, warning } from '../path-finding.ts';
import { rows } from './route.ts';

type State = 'off' | 'not-forwarding' | 'not-found' | 'through';

/** A route sends the traffic through an appliance, which has to run, to forward and to let it through. */
export function appliance(facts: PathFacts): readonly PathFinding[] {
  const { evidence, hops, to, gotThrough } = facts;
  const hop = hops.there;
  if (hop?.type !== 'VirtualAppliance') return [];
  const state = isMissing(evidence.appliance) ? 'through' : stateOf(evidence.appliance.value);
  // Without a cause of its own, an appliance on the way is worth a word only while nothing got through.
  if (state === 'through' && gotThrough) return [];
  const said = words[state](hop.address ?? '?');
  return [
    {
      id: state === 'through' ? 'through-appliance' : `appliance-${state}`,
      ...(state === 'through' ? warning : problem(state === 'not-found' ? 'possible' : 'sure')),
      cites: ['route-wrong'],
      words: {
        en: { ...said.en, rows: rows(hop, to, 'en') },
        ja: { ...said.ja, rows: rows(hop, to, 'ja') },
      },
      seen: ['source-next-hop', 'appliance'],
    },
  ];
}

function stateOf({ holders }: ApplianceValue): State {
  if (holders.length === 0) return 'not-found';
  const machines = holders.filter(({ isMachine }) => isMachine);
  if (machines.length === 0) return 'through';
  if (machines.every(({ power }) => power !== undefined && power !== 'PowerState/running')) return 'off';
  return machines.every(({ forwards }) => forwards === false) ? 'not-forwarding' : 'through';
}

type Said = Readonly<Record<'en' | 'ja', Omit<PathFindingWords, 'rows'>>>;

const words: Readonly<Record<State, (where: string) => Said>> = {
  off: (where) => ({
    en: {
      title: `The appliance on the way is not running (${where})`,
      sentence: 'A route sends the traffic to it, and a machine that is off forwards nothing.',
      action: 'Start the appliance, or take the route away if nobody needs it.',
    },
    ja: {
      title: `経路上のアプライアンスが起動していません(${where})`,
      sentence: 'ルートの次ホップが停止中のマシンのため、通信が先に進みません。',
      action: 'アプライアンスを起動します。不要なルートであれば削除します。',
    },
  }),
  'not-forwarding': (where) => ({
    en: {
      title: `The appliance on the way does not forward (${where})`,
      sentence:
        'IP forwarding is off on its network interface, so that Azure drops what is not meant for it.',
      action:
        'Enable IP forwarding on the network interface of the appliance, and inside its operating system.',
    },
    ja: {
      title: `経路上のアプライアンスが転送していません(${where})`,
      sentence: 'NIC の IP 転送が無効なため、自分宛てでない通信は Azure が破棄します。',
      action: 'アプライアンスの NIC と OS の両方で IP 転送を有効にします。',
    },
  }),
  'not-found': (where) => ({
    en: {
      title: `A route leads to an address that nobody seems to have (${where})`,
      sentence:
        'In the networks that the bot may see, nothing has the address to which the route sends the traffic.',
      action: 'Correct the next hop of the route, or delete the route if nobody needs it.',
    },
    ja: {
      title: `ルートの次ホップに該当するものが見つかりません(${where})`,
      sentence: 'ボットが確認できるネットワークに、このアドレスを持つものがありません。',
      action: 'ルートの次ホップを直します。不要なルートであれば削除します。',
    },
  }),
  through: (where) => ({
    en: {
      title: `The traffic goes through an appliance (${where})`,
      sentence: 'What the appliance lets through, Azure cannot say.',
      action: 'Look at the rules and the log of the appliance itself.',
    },
    ja: {
      title: `通信がアプライアンスを経由します(${where})`,
      sentence: 'アプライアンスが何を通すかは、Azure からは分かりません。',
      action: 'アプライアンス自身の規則とログを確認します。',
    },
  }),
};
