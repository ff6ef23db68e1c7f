import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { HarnessCase } from '../harness-case.ts';
import { at, machine, services, string } from './machine.ts';
import { alreadySo, notDone, refused, thereAndBack } from './there-and-back.ts';

const rules = `${services}\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules`;
const ruleAt = (id: string) => at(rules, id);

/** The machine is in a public network, and these rules stand beside that of Remote Desktop. */
const withRules = (more: Readonly<Record<string, string>>) =>
  machine(...Object.entries(more).map(([id, rule]) => [ruleAt(id), string(`v2.31|${rule}|`)] as const));

const group: GuestStep = { do: 'firewall-group' };
const inGroup = 'EmbedCtxt=@FirewallAPI.dll,-28752';
const groupOff = `Action=Allow|Active=FALSE|Dir=In|Protocol=17|LPort=3389|${inGroup}`;

const groupCases: readonly HarnessCase[] = [
  thereAndBack({
    name: 'firewall-group: what was on before stays on',
    view: withRules({
      'RemoteDesktop-UDP': groupOff,
      'RemoteDesktop-PUBLIC': `${groupOff}|Profile=Private|Profile=Public`,
    }),
    step: group,
    was: 'off',
    is: 'on',
  }),
  alreadySo({
    name: 'firewall-group: for another profile, blocking, going out or of no shape is not its business',
    view: withRules({
      'RemoteDesktop-DOMAIN': `${groupOff}|Profile=Domain`,
      '{HOSTILE}': `Action=Block|Active=FALSE|Dir=In|Protocol=6|LPort=3389|${inGroup}`,
      '{OUT}': `Action=Allow|Active=FALSE|Dir=Out|Protocol=6|${inGroup}`,
      keys: inGroup,
    }),
    step: group,
    is: 'on',
  }),
  {
    name: 'firewall-group: there are no such rules',
    view: machine([ruleAt('RemoteDesktop-UserMode-In-TCP'), undefined]),
    steps: [group],
    moves: [
      { run: 'check', says: 'would-change | would null' },
      { run: 'apply', says: 'failed open | failed null | (no-such-rules step 0)' },
      { run: 'undo', says: 'undone undone | undone null' },
    ],
    back: true,
  },
  {
    name: 'firewall-group: somebody has turned a rule off since',
    view: withRules({ 'RemoteDesktop-UDP': groupOff }),
    steps: [group],
    moves: [
      { run: 'apply', says: 'changed applied | done off > on' },
      { put: ruleAt('RemoteDesktop-UserMode-In-TCP'), value: string(`v2.31|${groupOff}|`) },
      { run: 'undo', says: 'partial undone | drift off' },
    ],
  },
  {
    name: 'firewall-group: the second of two rules cannot be turned on',
    view: withRules({ 'A-First': groupOff, 'B-Second': groupOff }),
    steps: [group],
    moves: [
      {
        run: 'apply',
        says: 'partial open | failed off | (80070005 step 0)',
        troubles: { 'Enable-FirewallRule': { fails: '80070005', about: 'B-Second' } },
      },
      { run: 'undo', says: 'undone undone | undone off' },
    ],
    back: true,
  },
];

const name = 'RdpBot-In-3390-TCP';
const add = { do: 'firewall-rule-add', name, protocol: 'TCP', port: 3390, from: 'any' } as const;
const allowed = 'Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3390';

const addCases: readonly HarnessCase[] = [
  thereAndBack({
    name: 'firewall-rule-add: from anywhere',
    view: machine(),
    step: add,
    was: 'null',
    is: 'TCP 3390 from any',
  }),
  thereAndBack({
    name: 'firewall-rule-add: from a few places, as Windows writes them',
    view: machine(),
    step: { ...add, protocol: 'UDP', from: ['10.0.0.0/8', '203.0.113.7', '198.51.100.1/32'] },
    was: 'null',
    is: 'UDP 3390 from 10.0.0.0/8,203.0.113.7,198.51.100.1',
  }),
  alreadySo({
    name: 'firewall-rule-add: it is there, in another order',
    view: withRules({ [name]: `${allowed}|RA4=10.1.0.0/255.255.0.0|RA4=9.9.9.9` }),
    step: { ...add, from: ['9.9.9.9', '10.1.0.0/16'] },
    is: 'TCP 3390 from 10.1.0.0/16,9.9.9.9',
  }),
  {
    name: 'firewall-rule-add: the name is taken by a rule that lets in more',
    view: withRules({ [name]: `${allowed}|RA4=10.1.0.0/255.255.0.0|RA42=LocalSubnet` }),
    steps: [{ ...add, from: ['10.1.0.0/16'] }],
    moves: [
      { run: 'check', says: 'would-change | would TCP 3390 from 10.1.0.0/16,LocalSubnet' },
      {
        run: 'apply',
        says: 'failed open | failed TCP 3390 from 10.1.0.0/16,LocalSubnet | (name-taken step 0)',
      },
      { run: 'undo', says: 'undone undone | undone TCP 3390 from 10.1.0.0/16,LocalSubnet' },
    ],
    back: true,
  },
  {
    name: 'firewall-rule-add: a rule of that name that blocks is told as it is',
    view: withRules({ [name]: allowed.replace('Allow', 'Block') }),
    steps: [add],
    moves: [
      {
        run: 'check',
        says: 'would-change | would v2.31|Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=3390|',
      },
    ],
  },
  {
    name: 'firewall-rule-add: somebody has opened our rule wider since',
    view: machine(),
    steps: [{ ...add, from: ['203.0.113.7'] }],
    moves: [
      { run: 'apply', says: 'changed applied | done null > TCP 3390 from 203.0.113.7' },
      { put: ruleAt(name), value: string(`v2.31|${allowed}|`) },
      { run: 'undo', says: 'partial undone | drift null > TCP 3390 from any' },
    ],
  },
  {
    name: 'firewall-rule-add: killed right after it was made',
    view: machine(),
    steps: [add],
    moves: [
      { run: 'apply', says: 'nothing', troubles: { 'Add-FirewallRule': { kills: 'after' } } },
      { run: 'check', says: 'already open | already TCP 3390 from any' },
      { run: 'undo', says: 'undone undone | undone null' },
    ],
    back: true,
  },
  ...refused(add, {
    'the whole world as a prefix': { from: ['0.0.0.0/0'] },
    'more in a prefix than its bits': { from: ['10.0.0.1/8'] },
    'an octal address': { from: ['010.0.0.1'] },
    'a list of nothing': { from: [] },
    'seventeen sources': { from: Array.from({ length: 17 }, (_, at) => `10.0.0.${at}`) },
    'a word as source': { from: ['LocalSubnet'] },
    'no port': { port: 0 },
    'a port as text': { port: '3390' },
    'another protocol': { protocol: 'Any' },
    'a name that is not ours': { name: 'RemoteDesktop-UserMode-In-TCP' },
    'a name with a line feed behind it': { name: `${name}\n` },
    'something more': { program: 'C:\\evil.exe' },
  }),
];

const blocking = 'Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=3389|Name=Hardening';
const off = (id: string): GuestStep => ({ do: 'firewall-rule-off', id });

const offCases: readonly HarnessCase[] = [
  ...['{1B6A2F60-5D1C-4A0E-9C93-2D4C1E7A9B10}', 'Kein Zugriff', 'keys', '*', '\u906e\u65ad'].map((id) =>
    thereAndBack({
      name: `firewall-rule-off: ${id}`,
      view: withRules({ [id]: blocking }),
      step: off(id),
      was: 'on',
      is: 'off',
    }),
  ),
  alreadySo({
    name: 'firewall-rule-off: an id is no pattern',
    view: withRules({ '{OTHER}': blocking }),
    step: off('*'),
    is: 'null',
  }),
  alreadySo({
    name: 'firewall-rule-off: it is off',
    view: withRules({ '{X}': blocking.replace('TRUE', 'FALSE') }),
    step: off('{X}'),
    is: 'off',
  }),
  notDone({
    name: 'firewall-rule-off: a rule that lets somebody in stays',
    view: machine(),
    step: off('RemoteDesktop-UserMode-In-TCP'),
    because: 'not-a-block-rule',
  }),
  notDone({
    name: 'firewall-rule-off: a rule about what goes out stays',
    view: withRules({ '{X}': blocking.replace('Dir=In', 'Dir=Out') }),
    step: off('{X}'),
    because: 'not-a-block-rule',
  }),
  {
    name: 'firewall-rule-off: somebody has turned it on again',
    view: withRules({ '{X}': blocking }),
    steps: [off('{X}')],
    moves: [
      { run: 'apply', says: 'changed applied | done on > off' },
      { put: ruleAt('{X}'), value: string(`v2.31|${blocking}|`) },
      { run: 'undo', says: 'undone undone | undone on' },
    ],
    back: true,
  },
  {
    name: 'firewall-rule-off: somebody has deleted it',
    view: withRules({ '{X}': blocking }),
    steps: [off('{X}')],
    moves: [
      { run: 'apply', says: 'changed applied | done on > off' },
      { put: ruleAt('{X}') },
      { run: 'undo', says: 'partial undone | drift on > null' },
    ],
  },
  ...refused(off('{X}'), {
    'no id': { id: '' },
    'an id that ends its quotes': { id: "x' OR '1'='1" },
    'an id with a line of its own': { id: 'x\ny' },
    'an id that is too long': { id: 'x'.repeat(201) },
  }),
];

export const firewallCases: readonly HarnessCase[] = [...groupCases, ...addCases, ...offCases];
