import type { Reach } from './reach-rules.ts';

const plain = [
  'Select-Object',
  'Sort-Object',
  'Where-Object',
  'ForEach-Object',
  'Measure-Object',
  'New-Object',
];

const starting = (names: readonly string[]): readonly RegExp[] =>
  names.map((name) => new RegExp(`^${name}(\\s|$)`));

/** These look. */
const lookingTools = [
  /^Invoke-Tool 'netstat\.exe' '-ano -p TCP' \d+$/,
  /^Invoke-Tool 'qwinsta\.exe' '' \d+$/,
  /^Invoke-Tool 'dsregcmd\.exe' '\/status' \d+$/,
  /^Invoke-Tool 'nltest\.exe' "\/dsgetdc:\$Domain" \d+$/,
  /^Invoke-Tool 'netsh\.exe' 'interface ipv4 show excludedportrange protocol=tcp' \d+$/,
  /^Invoke-Tool 'secedit\.exe' "\/export \/areas USER_RIGHTS \/cfg `"\$file`" \/quiet" \d+$/,
];

/** These change, one function for each line of them; each of the things that vary is checked before. */
const changingTools = [
  /^Invoke-ChangingTool 'bcdedit\.exe' "\/(deletevalue \$Entry \$Name|set \$Entry \$Name \$Value)" \d+$/,
  /^Invoke-ChangingTool 'logoff\.exe' "\$Id" \d+$/,
  /^Invoke-ChangingTool 'netsh\.exe' "interface ipv4 add (address|dnsservers) name=\$Interface [a-z=$A-Z0-9 ]+" \d+$/,
  /^Invoke-ChangingTool 'netsh\.exe' "interface ipv4 set (address|dnsservers) name=\$Interface source=(dhcp|static)[a-z=$A-Z0-9 ]*" \d+$/,
  /^Invoke-ChangingTool 'netsh\.exe' "interface portproxy (add|delete) v4tov4 listenport=\$Port\$at[a-z=$A-Z0-9 ]*" \d+$/,
  /^Invoke-ChangingTool 'route\.exe' "(-p add|delete) \$Network mask \$Mask \$NextHop (metric \$Metric )?if \$Interface" \d+$/,
  /^Invoke-ChangingTool 'sc\.exe' "config `"\$Name`" \$Options" \d+$/,
  /^Invoke-ChangingTool 'takeown\.exe' "\/F `"\$Path`" \/A" \d+$/,
  /^Invoke-ChangingTool 'w32tm\.exe' '\/resync \/rediscover' \d+$/,
  // The function itself.
  /^Invoke-Tool \$File \$Arguments \$LimitMs$/,
];

/** The logic: it knows nothing of Windows but the functions of the thin file. */
export const logicReach = (own: readonly string[]): Reach => ({
  own,
  commands: [
    ...starting(plain),
    /^ConvertTo-Json \$told -Compress -Depth \d$/,
    // The functions of the script itself, for its runspaces.
    /^Get-ChildItem Function:\s*$/,
    // The one place where a block is called that came from elsewhere in the script.
    /^& \$ReadFact$/,
  ],
  types: [
    ...['byte[]', 'hashtable', 'int', 'int[]', 'long', 'ordered', 'string', 'string[]'],
    ...['bitconverter', 'convert', 'datetime', 'math', 'regex', 'stringcomparer', 'text.encoding'],
    ...[
      'collections.arraylist',
      'collections.icollection',
      'collections.generic.sortedset[string]',
      'psobject',
      'validatepattern',
    ],
    ...['io.memorystream', 'io.compression.gzipstream', 'io.compression.compressionmode'],
    ...['security.cryptography.sha256cryptoserviceprovider', 'diagnostics.stopwatch'],
    ...['componentmodel.win32exception', 'net.sockets.socketexception', 'io.invaliddataexception'],
    ...['powershell', 'management.automation.runspaces.initialsessionstate'],
    'management.automation.runspaces.runspacefactory',
    'management.automation.runspaces.sessionstatefunctionentry',
    'management.automation.runspaces.sessionstatevariableentry',
  ],
  changes: {
    // Into memory, into a document of our own, on the wire the first bytes that any client sends, a runspace.
    'Get-AnswerLine': ['Write'],
    'Get-FittingLine': ['Remove'],
    'Get-Handshake': ['Write'],
    'Get-StartedGroups': ['Create'],
  },
  tools: lookingTools,
});

/** The logic of the harness: it changes nothing but through the second thin file. */
export const harnessReach = (own: readonly string[]): Reach => ({
  own,
  commands: [
    ...starting(plain),
    /^Add-Type -AssemblyName System\.Runtime\.Serialization$/,
    // Functions of the primitive that a step names, once its name was found in the list of them.
    /^& "(Read|Write|Undo|Format)-\$name"( |$)/i,
    /^& "Test-(\$\{name\}Done|\$\(Get-Pascal \$step\['do'\]\)Step)" /,
    // What looks at one item of a list.
    /^& \$TestItem \$_$/,
  ],
  types: [
    ...['array', 'bool', 'byte[]', 'char', 'hashtable', 'int', 'long', 'string', 'string[]'],
    ...['bitconverter', 'convert', 'datetime', 'math', 'regex', 'stringcomparison', 'text.encoding'],
    ...['collections.arraylist', 'collections.idictionary', 'collections.ienumerable'],
    ...['globalization.cultureinfo', 'io.invaliddataexception', 'xml.xmldocument'],
    ...['io.memorystream', 'io.compression.gzipstream', 'io.compression.compressionmode'],
    ...['runtime.serialization.json.jsonreaderwriterfactory', 'xml.xmldictionaryreaderquotas'],
    'security.cryptography.sha256cryptoserviceprovider',
  ],
  changes: {
    // In memory.
    'ConvertFrom-Document': ['CreateJsonReader'],
    'Get-AnswerLine': ['Write'],
  },
  tools: lookingTools,
});

/** The second thin file: the only one that changes Windows, each function in one way. */
export const changesReach = (own: readonly string[]): Reach => ({
  own,
  commands: [
    ...starting(plain),
    ...starting([
      'Get-Acl',
      'Get-CimInstance',
      'Get-Item',
      'Get-Service',
      'Get-WindowsFeature',
      'Start-Sleep',
    ]),
    /^Invoke-CimMethod -MethodName (Enable|Disable) -OperationTimeoutSec \d+$/,
    /^Invoke-CimMethod -Namespace 'root\/WMI' -ClassName BcdStore -MethodName OpenStore -Arguments @\{ File = '' \}$/,
    /^Invoke-CimMethod -InputObject \$opened\.Store -MethodName OpenObject -Arguments @\{ Id = \$Id \}$/,
    /^Invoke-CimMethod -InputObject \$entry\.Object -MethodName EnumerateElements$/,
    /^New-NetFirewallRule -PolicyStore PersistentStore -Name \$Name -DisplayName \$Name @who @what$/,
    /^Remove-NetFirewallRule -PolicyStore PersistentStore -Name \$Name$/,
    /^Set-CimInstance -Property @\{ SSLCertificateSHA1Hash = \$Thumbprint \} -OperationTimeoutSec \d+$/,
    /^Uninstall-WindowsFeature -Name \$Name -Confirm:\$false$/,
  ],
  types: 'any',
  changes: {
    'Move-OneFile': ['Move'],
    'New-ClosedFolder': ['CreateDirectory', 'SetSecurityDescriptorSddlForm'],
    'Remove-KeyValue': ['DeleteValue'],
    'Remove-OneFile': ['Delete'],
    'Remove-StoreCertificate': ['Remove'],
    'Set-AccessSddl': ['SetAccessControl', 'SetSecurityDescriptorSddlForm'],
    'Set-KeyValue': ['CreateSubKey', 'SetValue'],
    'Start-OneService': ['Start'],
    'Stop-OneService': ['Stop'],
    'Unregister-OwnTask': ['DeleteTask'],
    'Write-KeptText': ['Write', 'Flush', 'Replace', 'Move'],
  },
  tools: changingTools,
});

/** The thin file. */
export const windowsReach = (own: readonly string[]): Reach => ({
  own,
  commands: [
    ...starting(plain),
    ...starting(['Get-Acl', 'Get-ChildItem', 'Get-CimInstance', 'Get-Service']),
    ...starting(['Start-Sleep', 'Test-ComputerSecureChannel']),
    /^Invoke-CimMethod -InputObject \$instance -MethodName \$Method -OperationTimeoutSec \$Seconds$/,
    /^Add-Member (-PassThru )?ScriptMethod (Read|Write|Close) \{/,
  ],
  types: 'any',
  changes: {
    'Exit-Process': ['Exit'],
    'Clear-Begun': ['Delete', 'Kill'],
    'Get-GroupMemberCount': ['Invoke'],
    'Get-UserRights': ['Delete'],
    'Invoke-Tool': ['Start', 'Kill'],
    'Open-Tcp': ['Write'],
    'Write-Answer': ['WriteLine', 'Flush'],
  },
  tools: lookingTools,
});

/** The script for the person's own PC: it stands alone, asks one thing, looks and knocks. */
export const clientReach = (own: readonly string[]): Reach => ({
  own,
  commands: [
    ...starting([
      'Select-Object',
      'Where-Object',
      'ForEach-Object',
      'New-Object',
      'Start-Sleep',
      'Resolve-DnsName',
    ]),
    /^Set-StrictMode -Off$/,
    /^Read-Host '[^']+'$/,
    /^Get-ItemProperty 'HKCU:[^']+'$/,
    // The block that it is.
    /^& \{/,
  ],
  types: [
    ...['byte[]', 'int', 'int[]', 'action', 'bitconverter', 'datetime', 'delegate', 'environment', 'math'],
    ...['text.encoding', 'security.cryptography.sha256cryptoserviceprovider', 'diagnostics.stopwatch'],
    ...['net.dns', 'net.ipaddress', 'net.networkinformation.networkinterface', 'net.sockets.addressfamily'],
    ...['net.sockets.socketexception', 'net.sockets.tcpclient', 'net.security.sslstream'],
    ...['net.security.remotecertificatevalidationcallback', 'threading.cancellationtokensource'],
    'security.cryptography.x509certificates.x509certificate2',
  ],
  changes: {
    // Of its own: a stopwatch, a call that it ends itself, and the first bytes that any client sends.
    '': ['StartNew', 'CreateDelegate', 'Write'],
  },
  tools: [],
});
