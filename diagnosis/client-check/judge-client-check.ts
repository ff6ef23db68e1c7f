import type { Language } from '../../base/language.ts';
import type { ClientCheck } from '../../guest/client/client-check.ts';
import { atTheName } from './at-the-name.ts';
import { atThePort } from './at-the-port.ts';
import { atTheService } from './at-the-service.ts';
import type { Ending } from './ending.ts';
import type { MachineFacts } from './machine-facts.ts';
import { type Said, sayClientCheck } from './say-client-check.ts';
import { sightOf } from './sight.ts';

/** What the client check decides, in every language; plain data. */
export type ClientJudgement = Ending & { readonly words: Readonly<Record<Language, Said>> };

/**
 * What stands in the way first, as the PC sees it. Without a diagnosis there is nothing to hold it against, and then it
 * decides less.
 */
export function judgeClientCheck(check: ClientCheck, machine?: MachineFacts): ClientJudgement {
  const sight = sightOf(check, machine);
  const ending = atTheName(sight) ?? atThePort(sight) ?? atTheService(sight);
  return {
    ...ending,
    words: { en: sayClientCheck(sight, ending, 'en'), ja: sayClientCheck(sight, ending, 'ja') },
  };
}
