import { apiIssues } from './api-issues.ts';
import { articleIssues } from './article-issues.ts';
import { documentedIssues } from './documented-issues.ts';
import type { IssueMeaning, IssueMeanings } from './issue-meaning.ts';

const known: IssueMeanings = { ...articleIssues, ...apiIssues, ...documentedIssues };

/** Some versions spell them with blanks: `Guest firewall`, `Socket error`. */
const spellings: Readonly<Record<string, string>> = { socketerror: 'socketbind', socket: 'socketbind' };

/** What a type means; a type that nobody told us of is shown as it is. */
export function meaningOf(type: string): IssueMeaning {
  const key = type.toLowerCase().replaceAll(/[^a-z]/g, '');
  return known[spellings[key] ?? key] ?? unknown(type);
}

const unknown = (type: string): IssueMeaning => ({
  finding: 'other-issue',
  cites: 'beyond',
  title: (where) => ({
    en: `Azure reports ${type || 'something'} at ${where}`,
    ja: `${where} で Azure が ${type || '問題'} を報告しています`,
  }),
  meaning: {
    en: 'The bot does not know what this means; it is shown as Azure says it.',
    ja: 'ボットはこの意味を知らないため、Azure の表記のまま示します。',
  },
  action: {
    en: 'Look at this hop in Network Watcher; where that does not help, open a support request.',
    ja: 'Network Watcher でこのホップを確認し、解決しなければサポートに問い合わせます。',
  },
});
