import type { LookedAt, Progress } from '../diagnosis.ts';
import type { Part } from '../evidence/evidence.ts';

const parts: readonly Part[] = ['azure', 'network'];

/** Counts only: what the pieces amount to is judged once all are there, because each can change what another means. */
export function pathProgress(
  begun: readonly Pick<LookedAt, 'id' | 'part'>[],
  come: readonly Pick<LookedAt, 'id' | 'part'>[],
): Progress {
  const count = (all: readonly Pick<LookedAt, 'part'>[], part: Part) =>
    all.filter((look) => look.part === part).length;
  return {
    parts: parts.map((part) => ({
      part,
      state: 'looking',
      done: count(come, part),
      of: count(begun, part),
    })),
  };
}
