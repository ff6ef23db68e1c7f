import { CannotOpenStore } from '../store/cannot-open-store.ts';
import { CannotStart } from './cannot-start.ts';
import { ConfigError } from './config.ts';

/** What the person who started it is told. Anything else is a bug, and is shown with where it happened. */
export const sentenceOf = (error: unknown): unknown =>
  error instanceof CannotStart || error instanceof CannotOpenStore || error instanceof ConfigError
    ? error.message
    : error;
