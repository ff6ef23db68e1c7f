import type { Known } from '../known.ts';

type Target = NonNullable<Known['guide']>['target'];

/** What was asked for a guide, and what came of it; nothing where the person does not know. */
export function withTarget(
  known: Known,
  asked: 'role' | 'licences' | 'servers',
  found: Partial<Target>,
): Known {
  const { guide } = known;
  if (!guide) throw new Error('A question of no guide cannot be answered.');
  const target = { ...guide.target, ...found };
  return { ...known, guide: { ...guide, asked: [...(guide.asked ?? []), asked], target } };
}
