import { writeWhole } from './write-whole.ts';

/** A burst of changes is one write. */
const writeDelay = 200;

export type FileWriter = {
  /** To be called after anything that may have changed the value: it is written soon. */
  readonly changed: () => void;
  /** Resolves when the file holds the value as it is now. */
  readonly flush: () => Promise<void>;
};

/** Keeps a file equal to a value that is changed in place. */
export function fileWriter(path: string, value: unknown, failed: (error: unknown) => void): FileWriter {
  let timer: NodeJS.Timeout | undefined;
  let written = '';
  let writing: Promise<void> = Promise.resolve();

  async function writeIfChanged(): Promise<void> {
    const text = `${JSON.stringify(value, undefined, 1)}\n`;
    if (text === written) return;
    await writeWhole(path, text);
    written = text;
  }

  /** One write after another, so that an older value can never replace a newer one. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.catch(() => undefined).then(writeIfChanged);
    return writing;
  }

  const changed = (): void => {
    timer ??= setTimeout(() => {
      flush().catch(failed);
    }, writeDelay);
  };
  return { changed, flush };
}
