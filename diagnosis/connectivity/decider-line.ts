import type { Language } from '../../base/language.ts';
import { nameOf } from '../wording/name-of.ts';
import type { Decider } from './end-rules.ts';

type Terms = Readonly<
  Record<
    'priority' | 'isDefault' | 'subnet' | 'nic' | 'manager' | 'allow' | 'deny' | 'everything' | 'anyProtocol',
    string
  >
>;

const terms: Readonly<Record<Language, Terms>> = {
  en: {
    priority: 'priority',
    isDefault: 'default rule',
    subnet: 'subnet',
    nic: 'network interface',
    manager: 'virtual network manager',
    allow: 'Allow',
    deny: 'Deny',
    everything: 'any traffic',
    anyProtocol: 'any protocol,',
  },
  ja: {
    priority: '優先度',
    isDefault: '既定の規則',
    subnet: 'サブネット',
    nic: 'NIC',
    manager: '仮想ネットワーク マネージャー',
    allow: '許可',
    deny: '拒否',
    everything: 'すべての通信',
    anyProtocol: 'すべてのプロトコル、',
  },
};

/** A rule and where it stands, such as `deny-sql · priority 300 · TCP 1433 → Deny · NSG nsg-data on subnet vnet/data`. */
export function deciderLine(decider: Decider, language: Language): string {
  const said = terms[language];
  const { name, priority, isDefault, access } = decider;
  return [
    name,
    priority === undefined ? undefined : `${said.priority} ${priority}`,
    isDefault ? said.isDefault : undefined,
    [trafficOf(decider, said), `→ ${said[access]}`].filter(Boolean).join(' '),
    whereOf(decider, said),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** Azure spells protocols in several ways, and all of them as `All` or `*`. */
function trafficOf({ protocol, ports }: Decider, said: Terms): string {
  const all = ports?.map(asPort).join(', ');
  const isAny = protocol !== undefined && /^(?:all|[*])$/i.test(protocol);
  if (isAny && (all === undefined || all === '*')) return said.everything;
  return [isAny ? said.anyProtocol : protocol?.toUpperCase(), all].filter(Boolean).join(' ');
}

function whereOf({ on, at, group }: Decider, said: Terms): string | undefined {
  if (on === undefined) return undefined;
  if (on === 'manager') return [said.manager, group && nameOf(group)].filter(Boolean).join(' ');
  return `NSG ${group ? nameOf(group) : '?'} · ${said[on]} ${at ? nameOf(at) : '?'}`;
}

/** Azure spells one port as the range `1433-1433`, and all of them as `0-65535`. */
const asPort = (range: string): string => range.replace(/^(\d+)-\1$/, '$1').replace(/^0-65535$/, '*');
