import { keys } from './keys.ts';
import { rdpPort } from './rdp-port.ts';
import { sorted, word } from './said.ts';
import type { Windows } from './windows.ts';

type Rule = {
  readonly store: number;
  readonly name: string;
  readonly allows: boolean;
  readonly active: boolean;
  readonly profiles: number;
  readonly remote: string;
};

type Fields = readonly { readonly name: string; readonly value: string }[];

const profileBits = new Map([
  ['domain', 1],
  ['private', 2],
  ['public', 4],
]);
const everyProfile = 7;

/** Such as `v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|`. */
const fieldsOf = (text: string): Fields =>
  text.split('|').flatMap((part) => {
    const cut = part.indexOf('=');
    return cut < 0 ? [] : [{ name: part.slice(0, cut).toLowerCase(), value: part.slice(cut + 1) }];
  });

const valuesOf = (fields: Fields, wanted: string): readonly string[] =>
  fields.filter(({ name }) => name === wanted).map(({ value }) => value);

const firstOf = (fields: Fields, name: string): string | undefined =>
  valuesOf(fields, name)[0]?.toLowerCase();

/** `3389`, or a range; words such as `RPC` are other ports. */
function coversPort(fields: Fields, port: number): boolean {
  const ports = fields.filter(({ name }) => name.startsWith('lport')).map(({ value }) => value);
  if (ports.length === 0) return true;
  return ports.some((said) => {
    const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(said) ?? [];
    return from !== undefined && Number(from) <= port && port <= Number(to);
  });
}

function isForRemoteDesktop(fields: Fields): boolean {
  const program = firstOf(fields, 'app');
  const service = firstOf(fields, 'svc');
  return (
    (program === undefined || program === 'system' || /\\svchost\.exe$/.test(program)) &&
    (service === undefined || service === '*' || service === 'termservice')
  );
}

function ruleOf(store: number, name: string, text: string, port: number): Rule | undefined {
  const fields = fieldsOf(text);
  const action = firstOf(fields, 'action');
  const protocol = firstOf(fields, 'protocol');
  const matters =
    (action === 'allow' || action === 'block') &&
    firstOf(fields, 'dir') === 'in' &&
    (protocol === undefined || protocol === '6') &&
    coversPort(fields, port) &&
    isForRemoteDesktop(fields);
  if (!matters) return undefined;
  const profiles = valuesOf(fields, 'profile');
  return {
    store,
    name: word(name, 40),
    allows: action === 'allow',
    active: firstOf(fields, 'active') === 'true',
    profiles:
      profiles.length === 0
        ? everyProfile
        : profiles.reduce((sum, profile) => sum | (profileBits.get(profile.toLowerCase()) ?? 0), 0),
    remote: word([...valuesOf(fields, 'ra4'), ...valuesOf(fields, 'ra42')].join(','), 80) || '*',
  };
}

const said = ({ store, allows, active, profiles, name, remote }: Rule): string =>
  `${store}${allows ? 'A' : 'B'}${active ? 1 : 0} ${profiles} ${name} ${remote}`;

/** What is said about inbound rules for the RDP port: how many there are, and those that decide first. */
export function firewallRules(windows: Windows) {
  const port = rdpPort(windows);
  const rules = keys.firewallRules.flatMap((path, store) => {
    const key = windows.values(path);
    return sorted(key?.names ?? []).flatMap((name) => ruleOf(store, name, key?.text(name) ?? '', port) ?? []);
  });
  const block = rules.filter(({ active, allows }) => active && !allows);
  const allow = rules.filter(({ active, allows }) => active && allows);
  const inactive = rules.filter(({ active }) => !active);
  const examples = [...block, ...allow, ...inactive].slice(0, 6).map(said);
  return {
    a: allow.length,
    b: block.length,
    o: inactive.length,
    ...(examples.length > 0 ? { r: examples } : {}),
  };
}
