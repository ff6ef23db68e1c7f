import type { ProbeAnswer } from './answer.ts';
import { type Group, groups } from './facts/fact.ts';
import { facts } from './facts/index.ts';

const groupOfKey: ReadonlyMap<string, Group> = new Map(
  Object.values(facts).map(({ key, group }) => [key, group]),
);

/** The groups in which these facts are read. */
export const groupsOf = (keys: readonly string[]): readonly Group[] =>
  groups.filter((group) => keys.some((key) => groupOfKey.get(key) === group));

/** The first answer, with what was left out of it taken from the second one. */
export function mergeAnswers(first: ProbeAnswer, second: ProbeAnswer): ProbeAnswer {
  const asked = first.cut.filter((key) => {
    const group = groupOfKey.get(key);
    return group !== undefined && (second.only?.includes(group) ?? true) && !second.slow.includes(group);
  });
  const told = asked.flatMap((key) => (Object.hasOwn(second.f, key) ? [[key, second.f[key]] as const] : []));
  // Where a whole group failed, none of its facts is absent.
  const failed = asked
    .filter((key) => !Object.hasOwn(second.f, key))
    .flatMap((key) => {
      const code = second.e[key] ?? second.e[groupOfKey.get(key) ?? ''];
      return code === undefined ? [] : [[key, code] as const];
    });
  const stillCut = (key: string): boolean => !asked.includes(key) || second.cut.includes(key);
  return {
    ...first,
    f: { ...first.f, ...Object.fromEntries(told) },
    e: { ...first.e, ...Object.fromEntries(failed) },
    cut: first.cut.filter(stillCut),
    malformed: [...first.malformed, ...second.malformed.filter((key) => asked.includes(key))],
  };
}
