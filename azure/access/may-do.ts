import { type Result, success } from '../../base/result.ts';
import type { Azure } from '../azure.ts';
import type { CallOptions } from '../call.ts';
import type { AzureFailure } from '../failure.ts';
import { type ActionAccess, judgeActions } from './judge-actions.ts';
import { type ActionQuestion, readActionFacts } from './read-action-facts.ts';

/** What somebody may do of this in Azure, as things are now: a person or an application, named with all groups. */
export async function mayDo(
  azure: Azure,
  question: ActionQuestion,
  options: CallOptions = {},
): Promise<Result<readonly ActionAccess[], AzureFailure>> {
  const facts = await readActionFacts(azure, question, options);
  return facts.ok ? success(judgeActions(facts.value, question.principals, question.actions)) : facts;
}
