import type { RegistryKey } from '../windows-view.ts';
import { keys } from './keys.ts';
import { dword, string } from './values.ts';

const profile: RegistryKey = {
  EnableFirewall: dword(1),
  DefaultInboundAction: dword(1),
  AllowLocalPolicyMerge: dword(1),
};

export const rdpRuleNames = {
  tcp: 'RemoteDesktop-UserMode-In-TCP',
  udp: 'RemoteDesktop-UserMode-In-UDP',
} as const;

const termService =
  'App=%SystemRoot%\\system32\\svchost.exe|Svc=termservice|EmbedCtxt=@FirewallAPI.dll,-28752|';

/** As Windows writes them: https://learn.microsoft.com/openspecs/windows_protocols/ms-gpfas/ */
export const rdpRules = {
  [rdpRuleNames.tcp]: `v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|Name=@FirewallAPI.dll,-28775|${termService}`,
  [rdpRuleNames.udp]: `v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=3389|Name=@FirewallAPI.dll,-28776|${termService}`,
} as const;

const rules: RegistryKey = {
  [rdpRuleNames.tcp]: string(rdpRules[rdpRuleNames.tcp]),
  [rdpRuleNames.udp]: string(rdpRules[rdpRuleNames.udp]),
  'RemoteDesktop-Shadow-In-TCP': string(
    'v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|App=%SystemRoot%\\system32\\RdpSa.exe|Name=@FirewallAPI.dll,-28778|EmbedCtxt=@FirewallAPI.dll,-28752|',
  ),
  'CoreNet-DHCP-In': string(
    'v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=68|RPort=67|App=%SystemRoot%\\system32\\svchost.exe|Svc=dhcp|Name=@FirewallAPI.dll,-25301|EmbedCtxt=@FirewallAPI.dll,-25000|',
  ),
  'FPS-SMB-In-TCP': string(
    'v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=445|App=System|Name=@FirewallAPI.dll,-28511|EmbedCtxt=@FirewallAPI.dll,-28502|',
  ),
  'RpcEptMapper-In-TCP': string(
    'v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=135|App=%SystemRoot%\\system32\\svchost.exe|Svc=rpcss|Name=@FirewallAPI.dll,-28539|EmbedCtxt=@FirewallAPI.dll,-28502|',
  ),
};

const inboundTcp = (port: number, program: string): string =>
  `v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=${port}|App=%SystemRoot%\\System32\\${program}|Name=${program} ${port}|`;

/** A domain controller lets its members in. */
export const controllerRules: RegistryKey = {
  'ADDS-LDAP-TCP-In': string(inboundTcp(389, 'lsass.exe')),
  'ADDS-Kerberos-TCP-In': string(inboundTcp(88, 'lsass.exe')),
  'DNSSrv-DNS-TCP-In': string(inboundTcp(53, 'dns.exe')),
};

/** The firewall of a machine that Azure has made: Remote Desktop is let in on every profile. */
export const firewallRegistry: Record<string, RegistryKey> = {
  [keys.profiles.domain]: profile,
  [keys.profiles.private]: profile,
  [keys.profiles.public]: profile,
  [keys.firewallRules]: rules,
};
