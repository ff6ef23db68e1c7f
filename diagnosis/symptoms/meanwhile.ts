import type { Words } from '../../base/language.ts';
import type { About } from '../about.ts';
import type { Question } from '../question.ts';
import { adminCommand } from './admin-command.ts';

/** What somebody can try before the bot has seen anything. */
export type Meanwhile = { readonly text: Words; readonly command: string };

export const meanwhile = (question: Question, { symptom }: About): Meanwhile | undefined =>
  symptom === 'license-server' ? { text, command: adminCommand(question) } : undefined;

const text: Words = {
  en: 'Administrators can get in at once, without a licence:',
  ja: '管理者は、ライセンスなしですぐに接続できます:',
};
