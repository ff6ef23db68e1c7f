import { keys } from '../../guest/product/keys.ts';
import { dword, multiString, string } from '../../guest/product/values.ts';
import type { Inside } from '../../guest/settle/inside.ts';
import { sources } from '../../guest/settle/written.ts';
import type { Role } from '../../guest/windows/windows.ts';
import { type Edit, field, stopped, value } from './edit.ts';
import { isMember, isServer, isSessionHost, windowsScenario } from './windows-scenario.ts';

const day = 24 * 3600_000;

const mode = (number: number): Edit => value(keys.licensingCore, 'LicensingMode', dword(number));

const noServers = value(keys.licenseServers, 'SpecifiedLicenseServers', null);

const sinceDays = (days: number): Edit =>
  field(
    'sessionHostSince',
    (_, { now }) => new Date(now - days * day).toISOString(),
    (now, { windows }) => now !== windows.made.sessionHostSince,
  );

const role = (added: Role): Edit =>
  field(
    'roles',
    ({ windows }) => [...windows.roles, added],
    (now) => now.includes(added),
  );

const isPlainServer = (inside: Inside): boolean =>
  isServer(inside) && inside.windows.made.roles === undefined;

const isAlone = ({ windows }: Inside): boolean => windows.domain === undefined;

/** Licences of a session host. */
export const licensingScenarios = [
  windowsScenario('grace-period-over', {
    title: { en: 'Grace period over', ja: '猶予期間の終了' },
    told: {
      en: 'The session host was set up 130 days ago, and nobody has chosen a licensing mode.',
      ja: '130 日前に構築したセッション ホストで、ライセンス モードが未設定のままです。',
    },
    fits: isSessionHost,
    edits: [sinceDays(130), mode(5), noServers],
  }),
  windowsScenario('license-server-unreachable', {
    title: { en: 'Licence server gone', ja: 'ライセンス サーバーに接続できない' },
    told: {
      en: 'The session host still names the old licence server, which was taken away.',
      ja: 'セッション ホストに、撤去された古いライセンス サーバーが指定されたままです。',
    },
    fits: isSessionHost,
    edits: [
      value(keys.licenseServers, 'SpecifiedLicenseServers', multiString('lic-old.corp.contoso.example')),
    ],
  }),
  windowsScenario('per-user-without-domain', {
    title: { en: 'Per user without a domain', ja: 'ドメインなしのユーザー単位ライセンス' },
    told: {
      en: 'Five months ago somebody made the machine a session host with licences per user; it belongs to no domain.',
      ja: 'ドメインに参加していないマシンが、5 か月前にユーザー単位のライセンスでセッション ホストにされました。',
    },
    fits: (inside) => isPlainServer(inside) && isAlone(inside),
    edits: [
      role('session-host'),
      sinceDays(150),
      mode(4),
      value(keys.licenseServers, 'SpecifiedLicenseServers', multiString('10.0.2.6')),
    ],
  }),
  windowsScenario('session-host-role-unused', {
    title: { en: 'Session host without need', ja: '不要なセッション ホスト' },
    told: {
      en: 'Somebody installed the role of a session host 30 days ago, only to administer the machine.',
      ja: '管理のためだけに、30 日前にセッション ホストの役割がインストールされました。',
    },
    fits: isPlainServer,
    edits: [role('session-host'), sinceDays(30), mode(5)],
  }),
  windowsScenario('licensing-role-unused', {
    title: { en: 'Both roles without need', ja: '不要な 2 つの役割' },
    told: {
      en: 'Somebody installed session host and licence server 30 days ago, only to administer the machine.',
      ja: '管理のためだけに、30 日前にセッション ホストとライセンス サーバーの役割がインストールされました。',
    },
    fits: (inside) => isPlainServer(inside) && isAlone(inside),
    edits: [role('session-host'), role('licensing'), sinceDays(30), mode(5)],
  }),
  windowsScenario('license-servers-in-wrong-key', {
    title: { en: 'Licence server in the wrong key', ja: 'ライセンス サーバーの指定場所の誤り' },
    told: {
      en: 'Following an old article, somebody wrote the licence server into a key where Windows does not look.',
      ja: '古い記事に従い、Windows が参照しないキーにライセンス サーバーが書かれました。',
    },
    fits: isSessionHost,
    edits: [
      noServers,
      value(
        keys.termServiceParameters,
        'SpecifiedLicenseServers',
        multiString('lic-01.corp.contoso.example'),
      ),
    ],
  }),
  windowsScenario('grace-period-ends-soon', {
    title: { en: 'Grace period ends soon', ja: '猶予期間の終了が間近' },
    told: {
      en: 'The session host was set up 110 days ago without licences; ten days are left.',
      ja: '110 日前に構築したセッション ホストにライセンスがなく、猶予期間は残り 10 日です。',
    },
    fits: isSessionHost,
    edits: [sinceDays(110), value(keys.licensingCore, 'LicensingMode', null), noServers],
  }),
];

/** The machine has another name now than the one under which the farm was built. */
const renamed: Edit = {
  make: ({ world, vm, windows }, { now }) => {
    const guest = world.machines[vm.id.toLowerCase()]?.guest;
    if (guest) guest.computerName = newName;
    windows.happened = [
      ...windows.happened,
      {
        ...sources.eventLog,
        id: 6011,
        at: new Date(now - 5 * day).toISOString(),
        data: [vm.properties.osProfile?.computerName ?? '', newName],
      },
    ];
  },
  isMade: ({ computerName }) => computerName === newName,
  undo: ({ world, vm, windows }) => {
    const guest = world.machines[vm.id.toLowerCase()]?.guest;
    if (guest) guest.computerName = vm.properties.osProfile?.computerName ?? guest.computerName;
    windows.happened = windows.happened.filter(({ id }) => id !== 6011);
  },
};

const newName = 'rdcb-new';

const keepsItsName = ({ vm, computerName }: Inside): boolean =>
  [vm.properties.osProfile?.computerName, newName].includes(computerName);

/** Connection brokers, and the farms that they lead. */
export const brokerScenarios = [
  windowsScenario('broker-down', {
    title: { en: 'Broker without its database', ja: '接続ブローカーのデータベース停止' },
    told: {
      en: 'The machine is the broker of a farm, and its internal database was stopped.',
      ja: 'このマシンはファームの接続ブローカーですが、内部データベースが停止されました。',
    },
    fits: isPlainServer,
    edits: [role('connection-broker'), stopped('MSSQL$MICROSOFT##WID')],
  }),
  windowsScenario('broker-renamed', {
    title: { en: 'Broker renamed', ja: '接続ブローカーの名前の変更' },
    told: {
      en: 'Somebody renamed the broker of a farm after the farm was built.',
      ja: 'ファームの構築後に、接続ブローカーのコンピューター名が変更されました。',
    },
    fits: (inside) => isPlainServer(inside) && keepsItsName(inside),
    edits: [role('connection-broker'), renamed],
  }),
  windowsScenario('redirected-by-broker', {
    title: { en: 'Sent on by a broker', ja: '接続ブローカーによる転送' },
    told: {
      en: 'The session host belongs to a farm whose broker is gone.',
      ja: 'セッション ホストが属するファームの接続ブローカーは、すでに存在しません。',
    },
    fits: (inside) => isSessionHost(inside) && isMember(inside),
    edits: [
      value(keys.clusterSettings, 'SessionDirectoryActive', dword(1)),
      value(keys.clusterSettings, 'SessionDirectoryLocation', string('rdcb-01.corp.contoso.example')),
    ],
  }),
];
