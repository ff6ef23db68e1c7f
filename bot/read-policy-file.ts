import { readFile } from 'node:fs/promises';
import type { Policy } from '../changes/policy/policy.ts';
import { readPolicy } from '../changes/policy/read-policy.ts';
import { errorCode } from '../store/error-code.ts';
import { CannotStart } from './cannot-start.ts';

/** The policy is checked at the start: a mistake in it must not come to light when somebody asks. */
export async function readPolicyFile(file: string | URL): Promise<Policy> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CannotStart(`The policy ${file} cannot be read (${errorCode(error) ?? String(error)}).`);
  });
  const policy = readPolicy(text);
  if (policy.ok) return policy.value;
  throw new CannotStart([`The policy ${file} cannot be used:`, ...policy.failure].join('\n  '));
}
