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
});
