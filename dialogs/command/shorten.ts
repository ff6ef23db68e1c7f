/** What is shown back of a text from outside, so that a long one does not become a long card. */
export const shorten = (text: string): string => {
  const letters = [...text];
  return letters.length > 64 ? `${letters.slice(0, 63).join('')}…` : text;
};
