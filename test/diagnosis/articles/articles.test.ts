import { describe, expect, test } from '@jest/globals';
import { articleCauses, type CauseId } from '../../../diagnosis/articles/causes.ts';
import { coverageOf, isCovered } from '../../../diagnosis/articles/coverage.ts';
import { articles } from '../../../diagnosis/articles/index.ts';
import { checks } from '../../../diagnosis/checks/index.ts';

const causes = Object.keys(articleCauses) as CauseId[];

test('every cause stands in an article', () => {
  const named = new Set(articles.flatMap((article) => article.causes.map(({ cause }) => cause)));
  expect(causes.filter((cause) => !named.has(cause))).toEqual([]);
});

test('every symptom of the catalogue stands in one article', () => {
  const symptoms = articles.flatMap((article) => Object.keys(article.symptoms));
  expect(symptoms).toEqual(
    Array.from({ length: 26 }, (_, index) => `S${index + 1}`).sort(inOrderOf(symptoms)),
  );
});

const inOrderOf = (list: readonly string[]) => (one: string, other: string) =>
  list.indexOf(one) - list.indexOf(other);

describe.each(articles)('$id', (article) => {
  test('every cause is covered by a check that cites it, or is guided', () => {
    const open = coverageOf(article, checks).filter((cause) => !isCovered(cause));
    expect(open.map(({ cause }) => `write a check that cites '${cause}'`)).toEqual([]);
  });

  test('what a check covers is not guided as well', () => {
    const both = coverageOf(article, checks).filter((cause) => cause.guided && cause.checks.length > 0);
    expect(both).toEqual([]);
  });

  test('says everything in both languages', () => {
    const words = [article.title, ...Object.values(article.symptoms), ...article.steps];
    for (const { en, ja } of words) {
      expect(en).toMatch(/^[\x20-\x7e’]+$/);
      expect(ja).toMatch(/[ぁ-んァ-ヶ]/);
    }
  });
});

test('no check cites a cause twice', () => {
  for (const { cites } of checks) {
    if (cites !== 'beyond') expect(new Set(cites).size).toBe(cites.length);
  }
});

test('a cause that nobody covers would be seen', () => {
  const [article] = articles;
  expect(article && coverageOf(article, []).some((cause) => !isCovered(cause))).toBe(true);
});
