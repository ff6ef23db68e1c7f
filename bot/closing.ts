/** What was opened, to be closed in the opposite order. */
export type Closing = {
  readonly add: <Opened extends { readonly close: () => Promise<void> }>(opened: Opened) => Opened;
  /** Closes everything, whatever goes wrong with one of them, and then throws that. */
  readonly close: () => Promise<void>;
};

export function closing(): Closing {
  const opened: { readonly close: () => Promise<void> }[] = [];

  async function close(): Promise<void> {
    const next = opened.pop();
    if (!next) return;
    try {
      await next.close();
    } finally {
      await close();
    }
  }

  return {
    add: (one) => {
      opened.push(one);
      return one;
    },
    close,
  };
}
