/** The causes of the catalogue that Azure alone decides, without a look inside Windows. */
export const decidedByAzure: readonly string[] = [
  'VM.OFF',
  'VM.AGENT',
  'VM.BOOT',
  'NET.ADMIN',
  'NET.JIT',
  'NET.NSG',
  'NET.NONSG',
  'NET.UDR',
  'NET.NIC',
  'NET.NOIP',
  'NET.ANY',
  'AUTH.ENTRA',
  'HOST.AVD',
];
