import { failure, type Result, success } from '../../base/result.ts';
import { type Policy, policySchema } from './policy.ts';

/** Reads the policy file. What is wrong with it is told all at once, each mistake with its place. */
export function readPolicy(text: string): Result<Policy, readonly string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failure([`The policy is not JSON: ${error.message}`]);
  }
  const read = policySchema.safeParse(json);
  if (read.success) return success(read.data);
  return failure(read.error.issues.flatMap(sentencesOf));
}

type Issue = NonNullable<ReturnType<typeof policySchema.safeParse>['error']>['issues'][number];

function sentencesOf(issue: Issue): readonly string[] {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${place} has the key ${JSON.stringify(key)}, which no policy has.`);
  }
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    const missing = /received undefined$/.test(issue.message);
    return [`${place} ${missing ? 'is missing' : `must be of the type ${issue.expected}`}.`];
  }
  return [`${place} ${issue.message}.`];
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'The policy'
    : path
        .map((part, index) =>
          typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`,
        )
        .join('');
