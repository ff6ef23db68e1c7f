import type { Language } from '../../base/language.ts';
import { codeMeanings } from './event-meanings.ts';

/** One of Windows' codes as people write it, with what it means where we know that. */
export function sayCode(code: string, language: Language): string {
  const meaning = codeMeanings[code]?.[language];
  if (meaning === undefined) return `0x${code}`;
  return language === 'en' ? `0x${code} (${meaning})` : `0x${code}(${meaning})`;
}
