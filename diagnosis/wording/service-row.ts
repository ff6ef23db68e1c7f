import type { Language } from '../../base/language.ts';
import type { Service } from '../../guest/facts/services.ts';
import type { Row } from '../checks/check.ts';

/** A service of Windows by its short name, which no language changes: `stopped · disabled`. */
export function serviceRow(name: string, service: Service | undefined, language: Language): Row {
  const { states, starts, notInstalled, otherAccount } = terms[language];
  if (!service) return { label: name, value: notInstalled };
  const start = service.start === undefined ? undefined : starts[service.start];
  const parts = [states[service.state], start, service.accountChanged ? otherAccount : undefined];
  return { label: name, value: parts.filter((part) => part !== undefined).join(' · ') };
}

/** How a service starts, by Windows' number. */
export const startOf = (start: number | undefined, language: Language): string =>
  start === undefined ? terms[language].notInstalled : (terms[language].starts[start] ?? String(start));

type Terms = {
  readonly states: Readonly<Record<Service['state'], string>>;
  /** By Windows' number. */
  readonly starts: Readonly<Record<number, string>>;
  readonly notInstalled: string;
  readonly otherAccount: string;
};

const terms: Readonly<Record<Language, Terms>> = {
  en: {
    states: {
      running: 'running',
      stopped: 'stopped',
      pending: 'starting or stopping',
      unknown: 'state not known',
    },
    starts: { 2: 'starts with Windows', 3: 'starts on demand', 4: 'disabled' },
    notInstalled: 'not installed',
    otherAccount: 'runs under another account than Windows gives it',
  },
  ja: {
    states: { running: '実行中', stopped: '停止', pending: '開始または停止の途中', unknown: '状態不明' },
    starts: { 2: '自動', 3: '手動', 4: '無効' },
    notInstalled: '未インストール',
    otherAccount: '既定と異なる実行アカウント',
  },
};
