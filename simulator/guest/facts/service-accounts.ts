const system = 'LocalSystem';
const local = 'NT AUTHORITY\\LocalService';
const network = 'NT AUTHORITY\\NetworkService';

/** Services that Remote Desktop lives on, and the account that Windows gives each; those of roles come last. */
export const serviceAccounts: Readonly<Record<string, string>> = {
  BFE: local,
  CertPropSvc: system,
  CryptSvc: network,
  Dhcp: local,
  Dnscache: network,
  EventLog: local,
  gpsvc: system,
  KeyIso: system,
  LanmanWorkstation: network,
  LSM: system,
  MpsSvc: local,
  Netlogon: system,
  NlaSvc: network,
  nsi: local,
  ProfSvc: system,
  RpcEptMapper: network,
  RpcSs: network,
  SessionEnv: system,
  TermService: network,
  UmRdpService: system,
  W32Time: local,
  Winmgmt: system,
  Tssdis: network,
  TScPubRPC: network,
  RDMS: network,
  TermServLicensing: network,
  TSGateway: network,
  'MSSQL$MICROSOFT##WID': 'NT SERVICE\\MSSQL$MICROSOFT##WID',
};
