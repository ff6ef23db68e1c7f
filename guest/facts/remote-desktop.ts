import * as z from 'zod';
import { defineFact, dword, port, text, words } from './fact.ts';

/** `Control\Terminal Server`. A value that is not there is left out. */
export const terminalServer = defineFact({
  key: 'ts',
  group: 'reg',
  schema: z
    .object({
      dn: dword.optional(),
      te: dword.optional(),
      dm: dword.optional(),
      tu: dword.optional(),
      ss: dword.optional(),
      ac: dword.optional(),
      iu: dword.optional(),
    })
    .transform(({ dn, te, dm, tu, ss, ac, iu }) => ({
      denyConnections: dn,
      enabled: te,
      drainMode: dm,
      userEnabled: tu,
      singleSession: ss,
      appCompat: ac,
      ignoreUserConfigErrors: iu,
    })),
});

/** `WinStations\RDP-Tcp`. Absent: the listener's key is gone. */
export const listenerSettings = defineFact({
  key: 'tcp',
  group: 'reg',
  schema: z
    .object({
      pn: port.optional(),
      ew: dword.optional(),
      ld: dword.optional(),
      la: dword.optional(),
      sl: dword.optional(),
      ua: dword.optional(),
      np: dword.optional(),
      me: dword.optional(),
      mi: dword.optional(),
      it: dword.optional(),
      dt: dword.optional(),
      ct: dword.optional(),
      rb: dword.optional(),
      ka: dword.optional(),
      ir: dword.optional(),
      rs: dword.optional(),
      ip: text.optional(),
    })
    .transform((tcp) => ({
      port: tcp.pn,
      enableWinStation: tcp.ew,
      logonDisabled: tcp.ld,
      lanAdapter: tcp.la,
      securityLayer: tcp.sl,
      userAuthentication: tcp.ua,
      allowNegotiation: tcp.np,
      minEncryptionLevel: tcp.me,
      maxInstanceCount: tcp.mi,
      maxIdleTime: tcp.it,
      maxDisconnectionTime: tcp.dt,
      maxConnectionTime: tcp.ct,
      resetBroken: tcp.rb,
      keepAliveTimeout: tcp.ka,
      inheritReconnectSame: tcp.ir,
      reconnectSame: tcp.rs,
      initialProgram: tcp.ip,
    })),
});

/** What policy sets; it wins over the machine's own values. Absent: no policy sets anything. */
export const policy = defineFact({
  key: 'pol',
  group: 'reg',
  schema: z
    .object({
      dn: dword.optional(),
      sl: dword.optional(),
      ua: dword.optional(),
      me: dword.optional(),
      lm: dword.optional(),
      ls: text.optional(),
      mi: dword.optional(),
      ss: dword.optional(),
      tn: text.optional(),
      it: dword.optional(),
      dt: dword.optional(),
      ct: dword.optional(),
      ka: dword.optional(),
      ki: dword.optional(),
      st: dword.optional(),
      ar: dword.optional(),
      er: dword.optional(),
      pp: dword.optional(),
    })
    .transform((pol) => ({
      denyConnections: pol.dn,
      securityLayer: pol.sl,
      userAuthentication: pol.ua,
      minEncryptionLevel: pol.me,
      licensingMode: pol.lm,
      licenseServers: pol.ls,
      maxInstanceCount: pol.mi,
      singleSession: pol.ss,
      certificateTemplate: pol.tn,
      maxIdleTime: pol.it,
      maxDisconnectionTime: pol.dt,
      maxConnectionTime: pol.ct,
      keepAliveEnable: pol.ka,
      keepAliveInterval: pol.ki,
      selectTransport: pol.st,
      autoReconnect: pol.ar,
      encryptRpc: pol.er,
      promptForPassword: pol.pp,
    })),
});

/** Names below `WinStations` except Console, such as `RDP-Tcp`. */
export const winStations = defineFact({ key: 'lsn', group: 'reg', schema: words });

/** Listen sides of port proxies, such as `0.0.0.0/3389`. Absent: there are none. */
export const portProxies = defineFact({ key: 'pprx', group: 'reg', schema: words });
