import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import { withoutSecrets } from '../azure/without-secrets.ts';
import type { Log } from '../base/log.ts';
import type { Config } from './config.ts';

/** A star stands for one name, so what is at the top has to be named too. */
const secretNames = [
  'authorization',
  'token',
  'access_token',
  'password',
  'secret',
  'client_secret',
  'cookie',
];

const redact = {
  paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  censor: '…',
};

/** Lines of JSON, one for each thing that happened, without what nobody but the bot may know. */
export function createLog(level: Config['logLevel'], to?: DestinationStream): Log {
  const options = {
    level,
    redact,
    base: null,
    serializers: { error: serializedError },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return logOver(to ? pino(options, to) : pino(options));
}

const logOver = (logger: Logger): Log => ({
  info: (sentence, facts = {}) => logger.info(facts, sentence),
  warn: (sentence, facts = {}) => logger.warn(facts, sentence),
  error: (sentence, facts = {}) => logger.error(facts, sentence),
  about: (facts) => logOver(logger.child(facts)),
});

/** Messages and stacks repeat what was sent; of other fields an error may hold a whole request. */
function serializedError(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutSecrets(String(error));
  const { type, message, stack } = stdSerializers.err(error);
  return { type, message: withoutSecrets(message), stack: withoutSecrets(stack) };
}

/** botbuilder prints what it thinks of tokens to the console; it belongs into the log. Answers with the way back. */
export function logInsteadOfConsole(log: Log): () => void {
  const { error, warn } = console;
  const say = (...words: readonly unknown[]): void =>
    log.warn('A package printed something.', { printed: withoutSecrets(words.map(String).join(' ')) });
  Object.assign(console, { error: say, warn: say });
  return () => void Object.assign(console, { error, warn });
}
