import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { policyJsonSchema } from '../../../changes/policy/policy-json-schema.ts';

const root = new URL('../../../', import.meta.url);
const jsonIn = async (file: string): Promise<object> =>
  JSON.parse(await readFile(new URL(file, root), 'utf8'));

test('the schema for editors is as the policy is read (else: npx tsx scripts/policy-schema.ts, npm run format)', async () => {
  expect(await jsonIn('docs/policy.schema.json')).toEqual(JSON.parse(JSON.stringify(policyJsonSchema())));
});

test('it knows the policy that ships, and no key that no policy has', async () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    await jsonIn('docs/policy.schema.json'),
  );
  const policy = await jsonIn('bot/practice-policy.json');
  expect(validate(policy)).toBe(true);
  expect(validate({ ...policy, mayDoAnything: true })).toBe(false);
});
