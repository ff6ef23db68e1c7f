const lsa = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa';

/** Where Windows keeps what decides about encryption and sign-in, as people type it. */
export const securityKeys = {
  schannel: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL',
  cipherSuites: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002',
  lsa,
  fips: `${lsa}\\FipsAlgorithmPolicy`,
  ntlm: `${lsa}\\MSV1_0`,
  credSsp: 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters',
  winStations: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations',
} as const;
