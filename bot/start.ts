import { CannotStart } from './cannot-start.ts';
import { type Closing, closing } from './closing.ts';
import type { Config } from './config.ts';
import type { Options } from './options.ts';
import type { StartParts } from './start-parts.ts';

/** Starts everything; when a part cannot, those that were there already are closed again. */
export async function start(
  config: Config,
  options: Pick<Options, 'fresh' | 'pace'>,
  parts: StartParts,
): Promise<Pick<Closing, 'close'>> {
  const opened = closing();
  try {
    // Each is loaded when it is needed: a start that is refused is refused at once.
    if (config.mode === 'practice') {
      const { startPractice } = await import('./start-practice.ts');
      await startPractice(config, options, { ...parts, opened });
    } else {
      if (options.fresh || options.pace !== undefined) throw onlyInPractice();
      const { startProduction } = await import('./start-production.ts');
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
