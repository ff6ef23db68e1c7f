import type { Language } from '../base/language.ts';

/** Whom a card speaks to: a person, or everybody in a conversation. */
export type Reader = {
  readonly language: Language;
  /** IANA name, such as `Asia/Tokyo`. */
  readonly timeZone: string;
};
