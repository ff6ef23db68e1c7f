import type { Choices } from '../../remedies/choices.ts';
import { thumbprintOf } from '../../simulator/guest/settle/certificates.ts';
import type { Ill } from '../support/remedies.ts';

/** A machine that is ill, and the remedy that heals it. */
export type Healing = Ill & {
  readonly remedy: string;
  /** What is mended; the first that the remedy mends where nothing is said. */
  readonly check?: string;
  readonly choices?: Choices;
  /** What was done to the machine stays done: Remote Desktop gets around it. */
  readonly isAround?: true;
  /** It cannot be taken back, or not whole. */
  readonly isForGood?: true;
};

/** Inside Windows: Remote Desktop, its services, its port, its firewall and its network. */
const remoteDesktop: readonly Healing[] = [
  { scenarios: ['remote-desktop-off'], remedy: 'turn-on-remote-desktop' },
  { scenarios: ['listener-disabled'], remedy: 'enable-rdp-listener' },
  { scenarios: ['logons-disabled'], remedy: 'allow-logons' },
  { scenarios: ['termservice-stopped'], remedy: 'start-remote-desktop-service' },
  // An account of somebody's own would need its password.
  { scenarios: ['termservice-misconfigured'], remedy: 'repair-remote-desktop-service', isForGood: true },
  { scenarios: ['helper-service-stopped'], remedy: 'start-helper-services' },
  { scenarios: ['port-taken-by-another'], remedy: 'move-rdp-port', choices: { port: 3390 } },
  {
    scenarios: ['port-range-excluded'],
    remedy: 'move-rdp-port',
    check: 'port-range-excluded',
    choices: { port: 3500 },
  },
  { scenarios: ['listens-on-another-port'], remedy: 'return-rdp-port' },
  { scenarios: ['port-taken-by-another'], remedy: 'stop-service-on-rdp-port' },
  { scenarios: ['port-proxied'], remedy: 'remove-port-proxy' },
  { scenarios: ['bound-to-one-adapter'], remedy: 'bind-rdp-to-all-adapters' },
  { scenarios: ['firewall-rule-missing'], remedy: 'allow-rdp-through-firewall' },
  {
    scenarios: ['firewall-rule-of-another-profile'],
    remedy: 'allow-rdp-through-firewall',
    check: 'firewall-rule-of-another-profile',
    isAround: true,
  },
  {
    scenarios: ['firewall-rule-for-others'],
    remedy: 'allow-rdp-through-firewall',
    check: 'firewall-rule-for-others',
    isAround: true,
  },
  { scenarios: ['firewall-rule-blocks'], remedy: 'disable-blocking-firewall-rule' },
  { scenarios: ['firewall-shields-up'], remedy: 'accept-firewall-exceptions' },
  { scenarios: ['firewall-service-stopped'], remedy: 'start-firewall-services' },
  // Nobody stops the DHCP client again.
  { scenarios: ['dhcp-off'], remedy: 'start-dhcp-client', isForGood: true },
  { scenarios: ['dns-servers-wrong'], remedy: 'take-dns-from-dhcp' },
  { scenarios: ['policy-keeps-changing'], remedy: 'start-group-policy-client' },
];

/** In Azure: power, rules, routes and network interfaces; and what keeps the machine busy. */
const inAzure: readonly Healing[] = [
  { scenarios: ['vm-stopped-by-guest'], remedy: 'start-machine' },
  { scenarios: ['inbound-port-denied'], on: 'web-01', remedy: 'allow-inbound-port' },
  { scenarios: ['jit-closed'], on: 'jump-01', remedy: 'request-jit-access', isForGood: true },
  { scenarios: ['route-to-nowhere'], on: 'web-01', remedy: 'route-replies-back', isAround: true },
  { scenarios: ['boot-diagnostics-off'], remedy: 'turn-on-boot-diagnostics' },
  { scenarios: ['nic-failed'], remedy: 'rewrite-network-interface', isForGood: true },
  { scenarios: ['ports-exhausted'], remedy: 'restart-machine', check: 'ports-exhausted', isForGood: true },
  { scenarios: ['memory-exhausted'], remedy: 'restart-machine', check: 'memory-exhausted', isForGood: true },
  {
    scenarios: ['memory-exhausted'],
    remedy: 'sign-out-sessions',
    choices: { sessions: [2, 3] },
    isForGood: true,
  },
  { scenarios: ['host-unhealthy'], remedy: 'redeploy-machine', isForGood: true },
];

/** Inside Windows: certificates, TLS, sign-in, licences and the network below. */
const windows: readonly Healing[] = [
  { scenarios: ['static-address'], remedy: 'take-address-from-azure' },
  { scenarios: ['no-default-gateway'], remedy: 'add-default-route' },
  { scenarios: ['adapter-disabled'], remedy: 'enable-adapter' },
  { scenarios: ['certificate-missing'], remedy: 'renew-certificate', isForGood: true },
  {
    scenarios: ['certificate-expired'],
    remedy: 'renew-certificate',
    check: 'certificate-expired',
    isForGood: true,
  },
  { scenarios: ['key-not-readable'], remedy: 'allow-service-to-read-key' },
  { scenarios: ['key-file-damaged'], remedy: 'replace-damaged-key', isForGood: true },
  { scenarios: ['key-file-gone'], remedy: 'replace-damaged-key', isForGood: true },
  { scenarios: ['bound-certificate-unfit'], remedy: 'unbind-certificate' },
  { scenarios: ['machine-keys-access-changed'], remedy: 'restore-machine-keys-access' },
  {
    scenarios: ['certificate-expires-soon'],
    remedy: 'bind-certificate',
    choices: { certificate: thumbprintOf('next server certificate') },
  },
  { scenarios: ['certificate-store-renamed'], remedy: 'restore-certificate-store' },
  { scenarios: ['tls12-off'], remedy: 'turn-on-tls12' },
  { scenarios: ['every-tls-off'], remedy: 'turn-on-tls12', check: 'every-tls-off' },
  { scenarios: ['only-old-tls'], remedy: 'turn-on-tls12', check: 'only-old-tls' },
  { scenarios: ['no-usable-cipher'], remedy: 'remove-cipher-policy' },
  { scenarios: ['fips-on'], remedy: 'turn-off-fips' },
  { scenarios: ['weak-security-layer'], remedy: 'restore-security-values' },
  // The way back counts from the next start.
  { scenarios: ['safe-mode'], remedy: 'leave-safe-mode', isForGood: true },
  { scenarios: ['domain-credentials-disabled'], remedy: 'allow-domain-credentials' },
  { scenarios: ['clock-wrong'], on: 'app-03', remedy: 'correct-clock', isForGood: true },
  { scenarios: ['restart-pending'], remedy: 'finish-pending-restart', isForGood: true },
  {
    scenarios: ['grace-period-over'],
    remedy: 'set-licensing-mode',
    choices: { licences: 'per-device' },
  },
  {
    scenarios: ['per-user-without-domain'],
    remedy: 'set-licensing-mode',
    check: 'per-user-without-domain',
    choices: { licences: 'per-device' },
  },
  { scenarios: ['license-servers-in-wrong-key'], remedy: 'move-license-servers' },
  {
    scenarios: ['license-server-unreachable'],
    remedy: 'name-license-servers',
    choices: { servers: ['lic-01.corp.contoso.example'] },
  },
  { scenarios: ['licensing-role-unused'], remedy: 'uninstall-unused-roles', isForGood: true },
  { scenarios: ['session-host-role-unused'], remedy: 'uninstall-session-host-role', isForGood: true },
];

export const healings: readonly Healing[] = [...remoteDesktop, ...windows, ...inAzure];

/** Remedies without a row, and why. */
export const unhealed: ReadonlyMap<string, string> = new Map([
  ['pause-nla', 'it helps to get by: what was found stays as it is'],
  ['turn-on-serial-console', 'it counts from the next start, and shows in no check'],
  ['narrow-open-rule', 'the practice world has no rule that is open to the Internet'],
  ['reapply-machine', 'no scenario leaves a machine half provisioned'],
  ['reset-remote-desktop', 'what it puts right, other remedies put right one by one'],
  ['renew-network-adapter', 'where the adapter is disabled, enable-adapter is milder'],
  ['install-watcher-agent', 'it is offered by the conversation about connectivity'],
]);
