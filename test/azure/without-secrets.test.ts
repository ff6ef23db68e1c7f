import { expect, test } from '@jest/globals';
import { withoutSecrets } from '../../azure/without-secrets.ts';

test.each([
  [
    'a SAS link',
    'see https://a.example/x?sv=1&sig=SECRET%3D&se=2',
    'see https://a.example/x?sv=1&sig=…&se=2',
  ],
  [
    'a SAS link within JSON',
    '{"uri":"https://a.example/x?sv=1\\u0026sig=SECRET"}',
    '{"uri":"https://a.example/x?sv=1\\u0026sig=…"}',
  ],
  ['a header', 'authorization: Bearer SECRET.x-y_z=', 'authorization: Bearer …'],
  ['a token', 'the token eyJhbGci.eyJzdWIi.c2ln is old', 'the token … is old'],
  [
    'nothing secret',
    "Rule 'design' conflicts with rule 'sign'.",
    "Rule 'design' conflicts with rule 'sign'.",
  ],
])('%s', (_, text, shown) => {
  expect(withoutSecrets(text)).toBe(shown);
});
