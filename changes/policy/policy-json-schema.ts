import * as z from 'zod';
import { policySchema } from './policy.ts';

/** The form of a policy, for editors. What a form cannot say, such as a range that is too wide, is found at the start. */
export const policyJsonSchema = (): object =>
  z.toJSONSchema(policySchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // It says that our code does not change it, not that people may not.
      delete jsonSchema.readOnly;
    },
  });
