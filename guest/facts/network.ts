import * as z from 'zod';
import { count, defineFact, reachOf, splitList, text, words } from './fact.ts';

export type Adapter = {
  /** 0 disconnected, 2 connected, 5 disabled, 7 no cable. */
  readonly status: number | undefined;
  /** 0 works, 22 disabled, 28 no driver, 10 does not start. */
  readonly errorCode: number | undefined;
  readonly dhcp: boolean;
  readonly addresses: readonly string[];
  readonly gateways: readonly string[];
  readonly dnsServers: readonly string[];
  readonly driver: string;
  readonly mac: string;
};

/** `status/errorcode/dhcp/addresses/gateways/dns/driver/mac`. */
const adapterOf = (said: string): Adapter => {
  const [status = '', error = '', dhcp, ips = '', gateways = '', dns = '', driver = '', mac = ''] =
    said.split('/');
  const number = (digits: string) => (/^\d+$/.test(digits) ? Number(digits) : undefined);
  return {
    status: number(status),
    errorCode: number(error),
    dhcp: dhcp === '1',
    addresses: splitList(ips),
    gateways: splitList(gateways),
    dnsServers: splitList(dns),
    driver,
    mac,
  };
};

/** Network adapters that Azure gave. */
export const adapters = defineFact({
  key: 'nic',
  group: 'net',
  schema: z
    .array(text.refine((said) => said.split('/').length === 8))
    .max(16)
    .transform((all) => all.map(adapterOf)),
});

/** Default routes, such as `10.1.1.1@7m10`: next hop, interface, metric. */
export const defaultRoutes = defineFact({
  key: 'rt',
  group: 'net',
  schema: words.transform((all) =>
    all.flatMap((one) => {
      const found = /^([0-9a-fA-F.:]+)@(\d+)m(\d+)$/.exec(one);
      return found
        ? [{ nextHop: found[1] ?? '', interface: Number(found[2]), metric: Number(found[3]) }]
        : [];
    }),
  ),
});

/** Routes that somebody made to stay. Absent: none. */
export const persistentRoutes = defineFact({ key: 'prt', group: 'net', schema: words });

/** Adapters that Windows remembers and Azure has taken away. */
export const ghostAdapters = defineFact({ key: 'gh', group: 'net', schema: count });

/** Version of the network driver, such as `14393.594`. */
export const networkDriver = defineFact({ key: 'nv', group: 'net', schema: text });

/** Whether Azure's own address can be reached, on port 80 and on 32526. */
export const azureReach = defineFact({
  key: 'ws',
  group: 'net',
  schema: z
    .tuple([z.string().max(8), z.string().max(8)])
    .transform(([web, plugin]) => ({ port80: reachOf(web), port32526: reachOf(plugin) })),
});
