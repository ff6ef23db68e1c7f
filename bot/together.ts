/** Waits for all of them, and when one fails, for the end of the others too: nothing is opened behind our back. */
export async function together<Values extends readonly unknown[]>(
  ...opening: { readonly [Key in keyof Values]: Promise<Values[Key]> }
): Promise<Values> {
  try {
    return (await Promise.all(opening)) as unknown as Values;
  } finally {
    await Promise.allSettled(opening);
  }
}
