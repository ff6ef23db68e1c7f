import { type CauseCoverage, coverageOf, isCovered } from '../diagnosis/articles/coverage.ts';
import { articles } from '../diagnosis/articles/index.ts';
import { checks } from '../diagnosis/checks/index.ts';

const lineOf = ({ number, cause, checks: by, guided }: CauseCoverage): string => {
  const how = by.length > 0 ? by.join(', ') : guided ? 'guided' : 'NOT COVERED: write a check that cites it';
  return `  ${number.padEnd(4)}${cause.padEnd(34)}${how}`;
};

const all = articles.map((article) => ({ article, causes: coverageOf(article, checks) }));
for (const { article, causes } of all) {
  console.log(`${article.id} (${causes.filter(isCovered).length} of ${causes.length})`);
  for (const cause of causes) console.log(lineOf(cause));
}
const causes = all.flatMap((one) => one.causes);
const covered = causes.filter(isCovered).length;
console.log(`covered: ${covered} of ${causes.length}, ${Math.floor((100 * covered) / causes.length)} %`);
if (covered < causes.length) process.exitCode = 1;
