import type { CouldActivate } from '../../azure/access/read-approvers.ts';
import type { Words } from '../../base/language.ts';

/** Who could approve after switching a role on. */
export function couldActivateWords(people: readonly CouldActivate[] | 'not-known'): Words | undefined {
  if (people === 'not-known' || people.length === 0) return undefined;
  const said = (and: string) => people.map(({ name, roles }) => `${name} (${roles.join(and)})`);
  return {
    en: `Nobody could approve it as things are. Who could activate a role for it in PIM: ${said(', ').join('; ')}. Ask one of them to, then ask again.`,
    ja: `今は承認できる人がいません。PIM で次のロールを有効化できる人がいます: ${said('、').join('、')}。有効化してもらってから、もう一度申請してください。`,
  };
}
