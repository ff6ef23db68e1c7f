import type { Language } from '../../base/language.ts';
import type { Reach } from '../../guest/facts/fact.ts';

/** Whether a port of another machine could be reached, such as `TCP 135: no answer`. */
export const sayReach = (port: number, reach: Reach, language: Language): string => {
  const words = terms[language];
  return `TCP ${port}${words.colon}${typeof reach === 'number' ? words.ofCode(reach) : words[reach]}`;
};

/** Whether only its name was looked for, in vain. */
export const isNameUnknown = (reach: Reach): boolean => typeof reach === 'number' && noName.has(reach);

/** Of Winsock: no such host, try again, no recovery, no address. */
const noName: ReadonlySet<number> = new Set([11001, 11002, 11003, 11004]);

/** Of Winsock: nothing listens there. */
const refused = 10061;

const terms = {
  en: {
    colon: ': ',
    open: 'answers',
    timeout: 'no answer',
    other: 'not reached',
    ofCode: (code: number) =>
      noName.has(code) ? `name not found (${code})` : code === refused ? 'refused' : `not reached (${code})`,
  },
  ja: {
    colon: ':',
    open: '応答あり',
    timeout: '応答なし',
    other: '接続できず',
    ofCode: (code: number) =>
      noName.has(code) ? `名前を解決できず(${code})` : code === refused ? '拒否' : `接続できず(${code})`,
  },
} as const;
