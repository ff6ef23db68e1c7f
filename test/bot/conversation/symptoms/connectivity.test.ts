import type { In, Step } from './step.ts';
import { tellAll } from './tell-all.ts';
import { labels, titles } from './titles.ts';

const { closed, lookingFrom, stopped } = titles;

const whichSource: In<RegExp> = {
  en: /^From which machine does it not connect\?$/,
  ja: /^どのマシンから接続できませんか$/,
};

const whereTo = (source: string): In<RegExp> => ({
  en: new RegExp(`^Where can ${source} not connect to\\?$`),
  ja: new RegExp(`^${source} からどこへ接続できませんか$`),
});

const whichNic: In<RegExp> = {
  en: /^Which network interface of sql-01\?$/,
  ja: /^sql-01 のどの NIC ですか$/,
};

const noSuchNic: In<RegExp> = {
  en: /Warning: it has no network interface of that number/,
  ja: /要注意:その番号の NIC はありません/,
};

const withPort = (destination: string): In<RegExp> => ({
  en: new RegExp(`^With which port of ${destination}\\?$`),
  ja: new RegExp(`^${destination} のどのポートに接続しますか$`),
});

const answered = (en: string, ja: string): In<RegExp> => ({
  en: new RegExp(`^${en}$`),
  ja: new RegExp(`^${ja}$`),
});

const reached = (from: string, to: string, traffic: string): In<RegExp> => ({
  en: new RegExp(`^${from} reaches ${to} with ${traffic}$`),
  ja: new RegExp(`^${from} から ?${to} ?に ${traffic} で接続できます$`),
});

const deniedAt = (traffic: string, machine: string): In<RegExp> => ({
  en: new RegExp(`^A network rule stops ${traffic} in front of ${machine}$`),
  ja: new RegExp(`${machine}.*${traffic}`),
});

const refused: In<RegExp> = {
  en: /^The bot cannot answer this for you$/,
  ja: /^この依頼にはお答えできません$/,
};

const install = {
  see: { en: /^See whether it is there/, ja: /^入っているか確認する/ },
  install: { en: /^Install it/, ja: /^エージェントを入れる/ },
} satisfies Readonly<Record<string, In<RegExp>>>;

const connectivity = (en: string, ja: string): In<string> => ({
  en: `connectivity ${en}`,
  ja: `疎通確認 ${ja}`,
});

const conversations: Readonly<Record<string, readonly Step[]>> = {
  'all in one command; a rule denies it; healed, it is looked at once more': [
    { breaks: 'web-01', by: 'inbound-port-denied' },
    {
      says: connectivity('jump-01 to web-01:3389', 'jump-01 から web-01:3389'),
      shows: [lookingFrom('jump-01')],
      // Nobody looks inside Windows for it.
      lacks: [{ en: 'Inside Windows', ja: 'Windows の内部' }],
    },
    {
      found: deniedAt('TCP 3389', 'web-01'),
      holds: [
        'deny-rdp',
        'nsg-web',
        { en: 'The way, hop by hop', ja: /^経路$/m },
        { en: /In to web-01: denied/, ja: /web-01 への受信:拒否/ },
        'NetworkSecurityRule',
      ],
    },
    { heals: 'web-01' },
    { presses: 'diagnose-again', shows: [lookingFrom('jump-01')] },
    { found: reached('jump-01', 'web-01', 'TCP 3389'), holds: ['allow-rdp-hub'], lacks: ['deny-rdp'] },
  ],

  'everything is asked, and pressed': [
    { says: { en: 'connectivity', ja: '疎通確認' }, shows: [whichSource] },
    { presses: 'search', typed: { machine: 'jump-01' }, shows: [closed, whereTo('jump-01')] },
    {
      presses: 'answer',
      label: labels.send,
      typed: { answer: 'sql-01' },
      shows: [answered('Where to: sql-01', '接続先:sql-01'), whichNic],
    },
    {
      presses: 'answer',
      label: { en: /^Number 2$/, ja: /^2 つ目$/ },
      shows: [answered('Network interface: Number 2', 'NIC:2 つ目'), withPort('sql-01')],
    },
    {
      presses: 'answer',
      label: /^SQL 1433$/,
      shows: [answered('Port: 1433', 'ポート:1433'), lookingFrom('jump-01')],
    },
    { found: /^sql-01/, holds: ['sql-01-nic-2', 'New-NetRoute', '10.1.4.4'] },
  ],

  'everything is asked, and typed, with a mistake at each': [
    { says: { en: 'connectivity', ja: '疎通確認' }, shows: [whichSource] },
    { says: 'web-01', shows: [closed, whereTo('web-01')] },
    {
      says: '10.1.3',
      shows: [closed, whereTo('web-01')],
      holds: [{ en: /Warning: this is no machine, name or address/, ja: /要注意:マシン、名前、アドレス/ }],
    },
    { says: 'sql-01', shows: [answered('Where to: sql-01', '接続先:sql-01'), whichNic] },
    { says: { en: 'the first one', ja: '最初の' }, shows: [closed, whichNic], holds: [noSuchNic] },
    { says: 'nic 3', shows: [/3/, whichNic], holds: [noSuchNic] },
    { says: { en: 'number 1', ja: '1 つ目' }, shows: [/./, withPort('sql-01')] },
    {
      says: '70000',
      shows: [closed, withPort('sql-01')],
      holds: [{ en: /Warning: this is no port/, ja: /要注意:ポートとして/ }],
    },
    {
      says: { en: 'port 1433', ja: 'ポート 1433' },
      shows: [{ en: /^Port: port 1433$/, ja: /^ポート:ポート 1433$/ }, lookingFrom('web-01')],
    },
    {
      found: deniedAt('TCP 1433', 'sql-01'),
      holds: [
        'deny-other-vnets',
        // Nobody could try it: no agent on web-01.
        { en: /without it nobody can try/, ja: /エージェントがないと接続を試せない/ },
      ],
      lacks: [{ en: 'hop by hop', ja: /^経路$/m }],
    },
    { presses: 'guide', label: /Network Watcher/, shows: [install.see], holds: ['--vm-name "web-01"'] },
    { presses: 'answer', label: labels.done, shows: [install.see, install.install] },
    { presses: 'answer', label: labels.last, shows: [install.install, lookingFrom('web-01')] },
    { found: deniedAt('TCP 1433', 'sql-01') },
  ],

  'the network interface is asked of a full command too, and a number that is none is said': [
    {
      says: connectivity('jump-01 to sql-01:1433', 'jump-01 から sql-01:1433'),
      shows: [whichNic],
      lacks: [noSuchNic],
    },
    {
      says: connectivity('jump-01 to sql-01:1433 nic 5', 'jump-01 から sql-01:1433 nic 5'),
      shows: [closed, whichNic],
      holds: [noSuchNic],
    },
    {
      presses: 'answer',
      label: { en: /first/, ja: /1 つ目/ },
      shows: [/./, lookingFrom('jump-01')],
    },
    { found: deniedAt('TCP 1433', 'sql-01'), holds: ['10.0.2.4 → 10.1.3.4'] },
  ],

  'to the Internet, pressed, and to a name with a port': [
    { says: { en: 'connectivity jump-01', ja: '疎通確認 jump-01' }, shows: [whereTo('jump-01')] },
    {
      presses: 'answer',
      label: { en: /^The Internet$/, ja: /^インターネット$/ },
      shows: [answered('Where to: The Internet', '接続先:インターネット'), lookingFrom('jump-01')],
    },
    {
      found: reached('jump-01', '(?:the Internet|インターネット)', 'TCP 443'),
      holds: ['AllowInternetOutBound'],
    },
    {
      says: connectivity('jump-01 to sql.example.com:1433', 'jump-01 から sql.example.com:1433'),
      shows: [lookingFrom('jump-01')],
    },
    { found: /jump-01/, holds: ['sql.example.com', 'DnsResolution'] },
  ],

  'what the connectivity check cannot try is judged by the rules': [
    {
      says: connectivity('jump-01 to app-02 udp 53', 'jump-01 から app-02 udp 53'),
      shows: [lookingFrom('jump-01')],
    },
    { found: /UDP 53/, lacks: [{ en: /^ *Tried: /m, ja: /^ *試行: /m }] },
  ],

  'a destination that the person may not read is as one that is not there': [
    {
      says: connectivity('web-01 to dev-01:3389', 'web-01 から dev-01:3389'),
      by: 'suzuki',
      shows: [refused],
      lacks: ['dev-01', 'rg-dev'],
    },
    {
      says: connectivity('web-01 to gone-01:3389', 'web-01 から gone-01:3389'),
      by: 'suzuki',
      shows: [refused],
      lacks: ['gone-01'],
    },
  ],

  'another source was meant, in the middle and while it is looked at': [
    { says: connectivity('web-01 to lic-01', 'web-01 から lic-01'), shows: [withPort('lic-01')] },
    {
      says: { en: 'sorry, I meant web-02', ja: 'web-01 ではなく web-02 です' },
      shows: [closed, withPort('lic-01')],
    },
    { says: '135', shows: [/135$/, lookingFrom('web-02')] },
    {
      says: { en: 'no, jump-01', ja: 'いえ、jump-01 です' },
      shows: [stopped('web-02'), lookingFrom('jump-01')],
    },
    { found: /lic-01/, holds: [/jump-01 → lic-01/, 'TCP 135'] },
  ],

  'a Linux machine at either end': [
    {
      says: connectivity('lnx-01 to app-02:3389', 'lnx-01 から app-02:3389'),
      shows: [lookingFrom('lnx-01')],
    },
    { found: /app-02/, holds: [/lnx-01 → app-02/] },
    { presses: 'guide', label: /Network Watcher/, shows: [install.see] },
    {
      presses: 'answer',
      label: labels.done,
      shows: [install.see, install.install],
      holds: ['NetworkWatcherAgentLinux'],
    },
    {
      says: connectivity('jump-01 to lnx-01:22', 'jump-01 から lnx-01:22'),
      shows: [closed, lookingFrom('jump-01')],
    },
    { found: /lnx-01/, holds: ['10.1.2.10'] },
  ],

  'nobody watches the network of the region': [
    { breaks: 'jump-01', by: 'watcher-missing' },
    {
      says: connectivity('jump-01 to app-02:3389', 'jump-01 から app-02:3389'),
      shows: [lookingFrom('jump-01')],
    },
    { found: /app-02/, holds: [/Network Watcher/], lacks: [{ en: /^ *Tried: /m, ja: /^ *試行: /m }] },
  ],
};

tellAll(conversations);
