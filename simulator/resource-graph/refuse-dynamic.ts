import type { Compiled } from './compiled.ts';
import { meaningless } from './query-error.ts';

/** What is inside JSON has no type of its own, so nothing can be grouped, joined or sorted by it. */
export function refuseDynamic({ type, name }: Pick<Compiled, 'type' | 'name'>, role: string): void {
  if (type !== 'dynamic') return;
  throw meaningless(
    `${role} '${name ?? ''}' is of a 'dynamic' type. Please use an explicit cast (for example, 'summarize ... by tostring(${name ?? ''})') as grouping by a 'dynamic' type is not supported.`,
  );
}
