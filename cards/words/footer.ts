/** The last line of a card: what is known of it, in one line. */
export const footerOf = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');
