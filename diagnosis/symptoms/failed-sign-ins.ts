import type { Words } from '../../base/language.ts';
import type { EventTag } from '../../guest/facts/events.ts';
import { countedTo } from './event-logs.ts';
import { type SeenCase, valueOfFact } from './seen-case.ts';

/** How many sign-ins failed; nothing where no log of them was read. */
export function failedSignIns(seen: SeenCase): { readonly value: Words } | undefined {
  const events = valueOfFact(seen, 'events');
  if (events === undefined) return undefined;
  const countOf = (tag: EventTag, id: number): number | undefined =>
    Object.hasOwn(events.unread, tag) || events.noLog.includes(tag)
      ? undefined
      : Math.max(
          0,
          ...events.seen.filter((one) => one.tag === tag && one.id === id).map(({ count }) => count),
        );
  const [failed, wrong] = [countOf('se', 4625), countOf('rc', 140)];
  if (failed === undefined && wrong === undefined) return undefined;
  const said = (language: 'en' | 'ja'): string =>
    [
      ...(failed === undefined ? [] : [words.failed[language](number[language](failed))]),
      ...(wrong === undefined ? [] : [words.wrong[language](number[language](wrong))]),
    ].join(language === 'en' ? ', ' : '、');
  return { value: { en: said('en'), ja: said('ja') } };
}

const number = {
  en: (count: number) => (count < countedTo ? `${count}` : `${countedTo} or more`),
  ja: (count: number) => (count < countedTo ? `${count} 回` : `${countedTo} 回以上`),
} as const;

const words = {
  failed: {
    en: (count: string) => `failed sign-ins in the last hour: ${count}`,
    ja: (count: string) => `直近 1 時間のサインイン失敗 ${count}`,
  },
  wrong: {
    en: (count: string) => `wrong names or passwords at RDP in a day: ${count}`,
    ja: (count: string) => `直近 24 時間の RDP での認証失敗 ${count}`,
  },
} as const;
