import { deviceKey, interfaceKey } from '../../product/keys.ts';
import { dword } from '../../product/values.ts';
import { type AdapterNow, adaptersNow } from '../../settle/adapters.ts';
import { numberAt, setValue, textAt, textsAt } from '../../windows/registry.ts';
import type { RegistryValue } from '../../windows-view.ts';
import type { GuestNow } from '../guest-now.ts';
import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import type { StepOf } from '../step.ts';

type Step = StepOf<'adapter'>;

type Adapter = {
  readonly says: string;
  /** What is written of it, by the names of the values. */
  readonly values: Readonly<Record<string, RegistryValue | null>>;
};

/** What each of the three is about. Name servers that were typed in stay beside an address from DHCP. */
const names = {
  dhcp: ['EnableDHCP', 'IPAddress', 'SubnetMask', 'DefaultGateway', 'NameServer'],
  'dns-from-dhcp': ['NameServer'],
  enabled: ['ConfigFlags'],
} as const;

function knownAdapter({ look }: GuestNow, { mac }: Step): AdapterNow {
  const found = adaptersNow(look()).find(({ from }) => from.mac.replaceAll('-', '').toUpperCase() === mac);
  if (!found) throw new Refused('no-such-adapter');
  return found;
}

const keyOf = ({ from }: AdapterNow, { set }: Step): string =>
  set === 'enabled' ? deviceKey(from.guid) : interfaceKey(from.guid);

const isAddress = (text: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(text);

function read(guest: GuestNow, step: Step): Adapter {
  const found = knownAdapter(guest, step);
  const key = keyOf(found, step);
  const { registry } = guest.look();
  const values = Object.fromEntries(names[step.set].map((name) => [name, registry[key]?.[name] ?? null]));
  if (step.set === 'enabled') return { says: found.enabled ? 'enabled' : 'disabled', values };
  const servers = (textAt(registry, key, 'NameServer') ?? '').split(/[, ]+/).filter((one) => one !== '');
  const isStatic = numberAt(registry, key, 'EnableDHCP') === 0;
  const texts = (name: string) => (isStatic ? textsAt(registry, key, name).filter((one) => one !== '') : []);
  const [addresses, masks, gateways] = [texts('IPAddress'), texts('SubnetMask'), texts('DefaultGateway')];
  // They are typed in again when they are put back.
  const isReadable = [...servers, ...addresses, ...masks, ...gateways].every(isAddress);
  if (!isReadable || (step.set === 'dhcp' && addresses.length !== masks.length))
    throw new Refused('address-not-readable');
  if (step.set === 'dns-from-dhcp') return { says: servers.join(',') || 'dhcp', values };
  return { says: isStatic ? `static ${addresses.join(',')}` : 'dhcp', values };
}

/** As DHCP leaves them, and as an adapter is that is on. */
const wanted: Readonly<Record<Step['set'], Readonly<Record<string, RegistryValue | null>>>> = {
  dhcp: { EnableDHCP: dword(1), IPAddress: null, SubnetMask: null, DefaultGateway: null },
  'dns-from-dhcp': { NameServer: null },
  enabled: { ConfigFlags: dword(0) },
};

function write(guest: GuestNow, step: Step, values: Adapter['values']): void {
  const key = keyOf(knownAdapter(guest, step), step);
  for (const [name, value] of Object.entries(values)) setValue(guest.windows, key, name, value);
}

export const adapter = carrier<Step, Adapter>({
  read,
  text: ({ says }) => says,
  isDone: (state, { set }) => state?.says === (set === 'enabled' ? 'enabled' : 'dhcp'),
  write: (guest, step) => write(guest, step, wanted[step.set]),
  undo: (guest, step, was) => write(guest, step, was?.values ?? {}),
});
