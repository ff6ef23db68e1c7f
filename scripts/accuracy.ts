import { articles } from '../diagnosis/articles/index.ts';
import { checks } from '../diagnosis/checks/index.ts';
import { nameOf } from '../test/accuracy/cases.ts';
import { combinedCases } from '../test/accuracy/combined.ts';
import { type Measured, measure } from '../test/accuracy/measure.ts';
import { singleCases } from '../test/accuracy/single.ts';

const asked = process.argv.slice(2);
const wanted = (cases: typeof singleCases) =>
  cases.filter((one) => asked.length === 0 || asked.some((text) => nameOf(one).includes(text)));

const single = await measure(wanted(singleCases), tell);
const combined = await measure(wanted(combinedCases), tell);
const all = [...single, ...combined];

console.log();
line('one cause', single);
line('several causes', combined);
console.log();
for (const { id, causes } of articles) {
  const cited = new Set(causes.map(({ cause }) => cause));
  const mine = new Set(
    checks
      .filter(({ cites }) => cites !== 'beyond' && cites.some((cause) => cited.has(cause)))
      .map((check) => check.id),
  );
  line(
    id,
    all.filter(({ of }) => [of.first, ...(of.also ?? [])].some((check) => check && mine.has(check))),
  );
}

const missed = [
  share(single, ({ rightFirst }) => rightFirst) < 1 &&
    'With one cause the first one must be right in every case.',
  share(combined, ({ rightFirst }) => rightFirst) < 0.95 &&
    'With several causes the first one must be right in 95 % of the cases.',
  all.some(({ falselySure }) => falselySure.length > 0) && 'Nothing may be certain that is not so.',
].filter((sentence) => sentence !== false);
for (const sentence of missed) console.error(sentence);
if (missed.length > 0) process.exitCode = 1;

/** Cases in which all is as it should be are not worth a line. */
function tell(measured: Measured): void {
  const { of, rightFirst, foundAll, falselySure, beside, blocks, warns, follows } = measured;
  if (rightFirst && foundAll && falselySure.length === 0 && beside.length === 0) return;
  const found = `first ${blocks[0] ?? 'nothing'}${foundAll ? '' : ', not all found'}`;
  const more = { blocks: blocks.slice(1), warns, follows, falselySure };
  const rest = Object.entries(more).flatMap(([what, ids]) =>
    ids.length > 0 ? `${what}: ${ids.join(', ')}` : [],
  );
  console.log(
    [
      rightFirst && foundAll && falselySure.length === 0 ? '  also' : '  WRONG',
      nameOf(of),
      found,
      ...rest,
    ].join(' · '),
  );
}

function line(name: string, measured: readonly Measured[]): void {
  const part = (is: (one: Measured) => boolean) => `${measured.filter(is).length} of ${measured.length}`;
  const falseCauses = measured.reduce((sum, { falselySure }) => sum + falselySure.length, 0);
  console.log(
    `${name.padEnd(16)} first cause right ${part(({ rightFirst }) => rightFirst)}, all found ${part(({ foundAll }) => foundAll)}, falsely sure ${falseCauses}`,
  );
}

function share(measured: readonly Measured[], is: (one: Measured) => boolean): number {
  return measured.length === 0 ? 1 : measured.filter(is).length / measured.length;
}
