import { randomUUID } from 'node:crypto';

/** Makes a new unique id. Passed in, so that tests know the ids. */
export type NewId = () => string;

export const randomId: NewId = () => randomUUID();
