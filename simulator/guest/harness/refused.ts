/** A step cannot be carried out: a word of the harness, or Windows' code as eight hex digits. */
export class Refused extends Error {
  readonly word: string;

  constructor(word: string) {
    super(`The harness says ${word}.`);
    this.word = word;
  }
}

/** https://learn.microsoft.com/windows/win32/debug/system-error-codes */
export const windowsCode = (number: number): string => number.toString(16).padStart(8, '0');
