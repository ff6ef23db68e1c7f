/** Work for the same key runs one after another, in the order in which it came; other keys do not wait. */
export type Queue = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export function createQueue(): Queue {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = tails.get(key);
    const result = before ? before.then(work, work) : work();
    tails.set(key, result);
    try {
      return await result;
    } finally {
      // Nothing may stay behind for a key that nobody uses any more.
      if (tails.get(key) === result) tails.delete(key);
    }
  };
}
