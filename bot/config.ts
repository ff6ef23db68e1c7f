import type { Place as StorePlace } from '../store/store.ts';
import { type AzureSettings, readAzure } from './config/read-azure.ts';
import { type BotSettings, readBot } from './config/read-bot.ts';
import { type Problem, type Settings, settingsOf } from './config/settings.ts';

type Common = {
  readonly host: string;
  readonly port: number;
  /** Where the bot keeps its data, and in practice the world. */
  readonly dataFolder: string;
  readonly store: StorePlace;
  readonly logLevel: (typeof logLevels)[number];
};

export type PracticeConfig = Common & { readonly mode: 'practice' };

export type ProductionConfig = Common & BotSettings & AzureSettings & { readonly mode: 'production' };

export type Config = PracticeConfig | ProductionConfig;

/** What the command line says; it goes before the environment. */
export type ConfigOptions = {
  /** Absent: practice if the environment configures nothing. */
  readonly practice?: boolean;
  readonly port?: number;
  readonly dataFolder?: string;
};

const logLevels = ['debug', 'info', 'warn', 'error'] as const;

/** The bot does not start with these settings. Names all that is wrong, and what to do about each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ setting, sentence }) => `${setting}: ${sentence}`).join('\n'));
    this.problems = problems;
  }
}

/** The one reader of the environment. Throws `ConfigError` for anything that would weaken the bot. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  options: ConfigOptions = {},
): Config {
  const settings = settingsOf(env);
  const practice = options.practice ?? !settings.configured;
  const common = readCommon(settings, options, practice);
  const config: Config = practice
    ? { mode: 'practice', ...common }
    : { mode: 'production', ...common, ...readBot(settings), ...readAzure(settings) };
  settings.refuseUnknown();
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return config;
}

/** Where the store is, for a command that needs nothing else of the configuration. */
export function readStorePlace(
  env: Readonly<Record<string, string | undefined>>,
  { dataFolder }: Pick<ConfigOptions, 'dataFolder'> = {},
): StorePlace {
  const settings = settingsOf(env);
  const place = readStore(settings, dataFolder ?? settings.text('RDP_BOT_DATA', '.data'), false);
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return place;
}

function readCommon(settings: Settings, options: ConfigOptions, practice: boolean): Common {
  const dataFolder = options.dataFolder ?? settings.text('RDP_BOT_DATA', '.data');
  const host = settings.text('RDP_BOT_HOST', practice ? '127.0.0.1' : '0.0.0.0');
  if (practice && !isLoopback(host)) {
    settings.refuse(
      'RDP_BOT_HOST',
      'Practice mode is for this machine alone. Leave it out, or say 127.0.0.1.',
    );
  }
  return {
    host,
    port: options.port ?? settings.port('RDP_BOT_PORT', 3978),
    dataFolder,
    store: readStore(settings, dataFolder, practice),
    logLevel: settings.oneOf('RDP_BOT_LOG_LEVEL', logLevels, 'info'),
  };
}

function readStore(settings: Settings, dataFolder: string, practice: boolean): StorePlace {
  const url = settings.text('DATABASE_URL', '');
  if (url === '') return { folder: `${dataFolder}/store` };
  if (!/^postgres(ql)?:$/.test(protocolOf(url))) {
    settings.refuse(
      'DATABASE_URL',
      'It is no address of PostgreSQL. Write postgres://user:password@host/database.',
    );
  } else if (practice && !isLoopback(new URL(url).hostname)) {
    settings.refuse(
      'DATABASE_URL',
      'Practice mode keeps to this machine. Unset it, or configure the bot for production.',
    );
  }
  return { url };
}

const protocolOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '');

const isLoopback = (host: string): boolean => ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(host);
