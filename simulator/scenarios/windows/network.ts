import { deviceKey, interfaceKey, serviceKey } from '../../guest/product/keys.ts';
import { dword, multiString, string } from '../../guest/product/values.ts';
import { canAnswer } from '../../guest/settle/adapters.ts';
import type { Inside } from '../../guest/settle/inside.ts';
import { type Edit, field, file, leadsTo, value } from './edit.ts';
import { isMember, windowsScenario } from './windows-scenario.ts';

const primary = ({ adapters }: Inside) => adapters[0];

/** The settings of the first adapter. */
const typed = (name: string, data: (inside: Inside) => ReturnType<typeof string>): Edit =>
  value((inside) => interfaceKey(primary(inside)?.guid ?? ''), name, data);

const noDhcp = typed('EnableDHCP', () => dword(0));
const mask = typed('SubnetMask', () => multiString('255.255.255.0'));
const dns = typed('NameServer', (inside) => string((primary(inside)?.dnsServers ?? []).join(',')));
const gateway = typed('DefaultGateway', (inside) => multiString(primary(inside)?.gateway ?? ''));

/** Somewhere outside the own subnet. */
const noWayOut = leadsTo((inside) => !canAnswer(inside, '203.0.113.9'));

const own = (inside: Inside): string => primary(inside)?.addresses[0] ?? '';

/** Another address of the same subnet. */
function neighbour(inside: Inside): string {
  const parts = own(inside).split('.');
  return [...parts.slice(0, 3), String(Number(parts[3] ?? '0') + 40)].join('.');
}

const hasAdapter = (inside: Inside): boolean => primary(inside) !== undefined;

/** The network as Windows sees it. */
export const networkScenarios = [
  windowsScenario('static-address', {
    title: { en: 'Another address inside', ja: 'OS 内で別のアドレスを指定' },
    told: {
      en: 'Somebody typed a static address into Windows; Azure has another one for the machine.',
      ja: '誰かが Windows に固定アドレスを入力しましたが、Azure 側のアドレスと異なります。',
    },
    fits: hasAdapter,
    edits: [noDhcp, typed('IPAddress', (inside) => multiString(neighbour(inside))), mask, gateway, dns],
  }),
  windowsScenario('dhcp-off', {
    title: { en: 'DHCP client disabled', ja: 'DHCP クライアントが無効' },
    told: {
      en: 'A tuning script disabled the DHCP client; the machine has had no address since its last start.',
      ja: 'チューニング用スクリプトが DHCP クライアントを無効にし、前回の起動からアドレスがありません。',
    },
    fits: hasAdapter,
    edits: [value(serviceKey('Dhcp'), 'Start', dword(4))],
  }),
  windowsScenario('no-default-gateway', {
    title: { en: 'No default gateway', ja: '既定のゲートウェイなし' },
    told: {
      en: 'Somebody typed in the right address but no gateway: only the own subnet can be answered.',
      ja: '正しいアドレスが入力されましたがゲートウェイがなく、同じサブネットにしか応答できません。',
    },
    // Another adapter would still lead out.
    fits: ({ adapters }) => adapters.length === 1,
    edits: [noDhcp, typed('IPAddress', (inside) => multiString(own(inside))), mask, dns, noWayOut],
  }),
  windowsScenario('adapter-disabled', {
    title: { en: 'Network adapter disabled', ja: 'ネットワーク アダプターが無効' },
    told: {
      en: 'Somebody disabled the network adapter in Windows and lost the connection at once.',
      ja: '誰かが Windows でネットワーク アダプターを無効にし、その瞬間に接続が切れました。',
    },
    fits: hasAdapter,
    edits: [value((inside) => deviceKey(primary(inside)?.guid ?? ''), 'ConfigFlags', dword(1))],
  }),
  windowsScenario('ghost-adapters', {
    title: { en: 'Remains of old adapters', ja: '古いアダプターの残存' },
    told: {
      en: 'Years of moving between hosts have left 180 adapters that Azure took away long ago.',
      ja: '長年のホスト移動により、Azure がすでに取り外したアダプターが 180 個残っています。',
    },
    edits: [
      field(
        'ghosts',
        () => 180,
        (now) => now === 180,
      ),
    ],
  }),
  windowsScenario('old-network-driver', {
    title: { en: 'Old network driver', ja: '古いネットワーク ドライバー' },
    told: {
      en: 'Updates were put off for years; the network driver is a build that loses connections.',
      ja: '更新が何年も見送られ、ネットワーク ドライバーは接続が切れる既知の版のままです。',
    },
    fits: ({ windows }) => windows.product === 'server-2016',
    edits: [file(() => 'C:\\Windows\\System32\\drivers\\netvsc.sys', { version: '10.0.14393.594' })],
  }),
  windowsScenario('dns-servers-wrong', {
    title: { en: 'Wrong DNS servers', ja: 'DNS サーバーの誤り' },
    told: {
      en: 'Somebody typed a public name server into Windows; it does not know the domain.',
      ja: '誰かが Windows に公開 DNS サーバーを入力しましたが、そのサーバーはドメインを知りません。',
    },
    fits: (inside) => isMember(inside) && hasAdapter(inside),
    edits: [typed('NameServer', () => string('8.8.8.8'))],
  }),
];
