import type { Clock } from '../base/clock.ts';
import type { NewId } from '../base/ids.ts';
import { CannotStart } from './cannot-start.ts';
import { type Closing, closing } from './closing.ts';
import type { Config } from './config.ts';
import type { Options } from './options.ts';
import { startPractice } from './start-practice.ts';
import { startProduction } from './start-production.ts';

export type StartParts = {
  readonly clock: Clock;
  readonly newId: NewId;
  /** Tells the person who started it something, in a sentence. */
  readonly say: (sentence: string) => void;
};

/** Starts everything; when a part cannot, those that were there already are closed again. */
export async function start(
  config: Config,
  options: Pick<Options, 'fresh' | 'pace'>,
  parts: StartParts,
): Promise<Pick<Closing, 'close'>> {
  const opened = closing();
  try {
    if (config.mode === 'practice') await startPractice(config, options, { ...parts, opened });
    else {
      if (options.fresh || options.pace !== undefined) throw onlyInPractice();
      await startProduction(config, { ...parts, opened });
    }
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

const onlyInPractice = (): CannotStart =>
  new CannotStart('--fresh and --pace are for practice, and a real bot is configured. Add --practice.');
