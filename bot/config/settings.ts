/** One setting that is wrong: which, and what to do about it. */
export type Problem = { readonly setting: string; readonly sentence: string };

/** Every setting there is, in the order of docs/configuration.md. */
export const settingNames = [
  'RDP_BOT_APP_TYPE',
  'RDP_BOT_APP_ID',
  'RDP_BOT_APP_PASSWORD',
  'RDP_BOT_APP_TENANT',
  'RDP_BOT_TENANTS',
  'RDP_BOT_SERVICE_HOSTS',
  'RDP_BOT_POLICY',
  'RDP_BOT_AZURE_READ',
  'RDP_BOT_AZURE_READ_SECRET',
  'RDP_BOT_AZURE_PROBE',
  'RDP_BOT_AZURE_PROBE_SECRET',
  'RDP_BOT_AZURE_CHANGE',
  'RDP_BOT_AZURE_CHANGE_SECRET',
  'RDP_BOT_HOST',
  'RDP_BOT_PORT',
  'RDP_BOT_DATA',
  'RDP_BOT_LOG_LEVEL',
  'DATABASE_URL',
] as const;

export type SettingName = (typeof settingNames)[number];

/** These alone do not make a bot that works in production. */
const ofBothModes: readonly SettingName[] = [
  'RDP_BOT_HOST',
  'RDP_BOT_PORT',
  'RDP_BOT_DATA',
  'RDP_BOT_LOG_LEVEL',
  'DATABASE_URL',
];

export type Settings = ReturnType<typeof settingsOf>;

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Reads settings one by one and collects what is wrong with them, so that all of it is told at once. */
export function settingsOf(env: Readonly<Record<string, string | undefined>>) {
  const problems: Problem[] = [];
  const refuse = (setting: string, sentence: string): void => {
    problems.push({ setting, sentence });
  };
  const text = (name: SettingName, otherwise: string): string => env[name]?.trim() || otherwise;

  const required = (name: SettingName, sentence: string): string => {
    const value = text(name, '');
    if (value === '') refuse(name, sentence);
    return value;
  };
  const checkId = (name: SettingName, value: string): string => {
    if (value !== '' && !guid.test(value))
      refuse(name, 'It must be an id such as 00000000-1111-2222-3333-444444444444.');
    return value;
  };

  return {
    problems: problems as readonly Problem[],
    configured: settingNames.some((name) => !ofBothModes.includes(name) && text(name, '') !== ''),
    refuse,
    text,
    required,
    id: (name: SettingName, sentence: string) => checkId(name, required(name, sentence)).toLowerCase(),
    list: (name: SettingName): string[] =>
      text(name, '')
        .split(/[\s,]+/)
        .filter((part) => part !== ''),
    isId: (value: string): boolean => guid.test(value),

    port: (name: SettingName, otherwise: number): number => {
      const value = Number(text(name, String(otherwise)));
      if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
      refuse(name, 'It must be a port from 0 to 65535; 0 takes any that is free.');
      return otherwise;
    },

    oneOf: <Value extends string>(name: SettingName, values: readonly Value[], otherwise: Value): Value => {
      const found = values.find((value) => value === text(name, otherwise));
      if (found === undefined) refuse(name, `It must be one of: ${values.join(', ')}.`);
      return found ?? otherwise;
    },

    /** A typing error must not leave a setting at its default without a word. */
    refuseUnknown: (): void => {
      const known: readonly string[] = settingNames;
      for (const name of Object.keys(env).filter((key) => key.startsWith('RDP_BOT_') && !known.includes(key)))
        refuse(name, 'There is no such setting. docs/configuration.md lists them all.');
    },
  };
}
