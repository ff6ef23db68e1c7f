/** What people complain about: the names of the articles, and of their conversations. */
export const symptoms = [
  'cannot-connect',
  'internal-error',
  'event-ids',
  'connectivity',
  'license-server',
] as const;

export type Symptom = (typeof symptoms)[number];
