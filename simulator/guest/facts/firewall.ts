import type { FactGroup } from './fact-group.ts';
import { firewallRules } from './firewall-rules.ts';
import { keys } from './keys.ts';
import { short } from './said.ts';
import type { Windows } from './windows.ts';

const settings = ['EnableFirewall', 'DefaultInboundAction', 'DoNotAllowExceptions', 'AllowLocalPolicyMerge'];

/** The machine calls the private profile by the name it had before there were three. */
const profiles = [
  { letter: 'D', local: 'DomainProfile', policy: ['DomainProfile'] },
  { letter: 'P', local: 'StandardProfile', policy: ['PrivateProfile', 'StandardProfile'] },
  { letter: 'U', local: 'PublicProfile', policy: ['PublicProfile'] },
];

function four(windows: Windows, paths: readonly string[]): string {
  const found = paths.map((path) => windows.values(path));
  return settings
    .map((name) => found.map((key) => key?.dword(name)).find((value) => value !== undefined))
    .map((value) => (value === undefined ? '-' : value === 0 ? '0' : '1'))
    .join('');
}

const profileSettings = (windows: Windows): string =>
  profiles
    .map(({ letter, local, policy }) => {
      const here = four(windows, [`${keys.firewall}\\${local}`]);
      const there = four(
        windows,
        policy.map((name) => `${keys.firewallPolicy}\\${name}`),
      );
      return `${letter}:${here}:${there}`;
    })
    .join(',');

function inUse(windows: Windows): string {
  const { currentProfiles, localPolicyModifyState, remoteDesktopGroupEnabled } = windows.firewall();
  return `${currentProfiles & 7}/${localPolicyModifyState}/${remoteDesktopGroupEnabled ? 1 : 0}`;
}

function products(windows: Windows): string | undefined {
  const names = windows.firewallProducts().map((name) => short(name, 60));
  return names.length > 0 ? names.slice(0, 5).join(',') : undefined;
}

export const firewallFacts = {
  fwp: profileSettings,
  fwr: firewallRules,
  fwc: inUse,
  fw3: products,
} satisfies FactGroup;
