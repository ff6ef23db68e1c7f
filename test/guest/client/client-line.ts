import { createHash } from 'node:crypto';

/** Values of a line that is in order, in the order of the line. */
export const goodValues = {
  name: 'web-01.example.com',
  port: '3389',
  dns: 'ok,12',
  addresses: '20.0.0.1,2001:db8::1',
  fresh: '20.0.0.1',
  tcp: 'open,31,20.0.0.1',
  rdp: 'nla',
  tls: `1.2,${'9f'.repeat(20)},valid`,
  web: 'open',
  proxy: 'no',
  block: 'no',
  vpn: 'yes',
};

/** As the script prints it, with a sum that fits. */
export const clientLine = (values: Readonly<Record<string, string>> = {}, version = '1'): string =>
  lineOf({ ...goodValues, ...values }, version);

/** These values and no others, in their order. */
export function lineOf(values: Readonly<Record<string, string>>, version = '1'): string {
  const said = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  const line = [`rdp-check/${version}`, ...said].join('; ');
  return `${line}; sum=${createHash('sha256').update(line.replaceAll(' ', '')).digest('hex').slice(0, 8)}`;
}
