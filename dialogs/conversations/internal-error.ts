import { lookAtOnce } from './look-at-once.ts';

export const internalError = lookAtOnce('internal-error');
