import { writeFileSync } from 'node:fs';
import { policyJsonSchema } from '../changes/policy/policy-json-schema.ts';

/** For editors, which then complete and check a policy while it is written. `npm run format` comes after it. */
writeFileSync(new URL('../docs/policy.schema.json', import.meta.url), JSON.stringify(policyJsonSchema()));
