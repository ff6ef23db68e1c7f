import { armCalls } from './diagnosis/arm-calls.ts';
import { diagnosisTime } from './diagnosis/diagnosis-time.ts';
import { type Figure, isMissed } from './figure.ts';
import { help, readOptions } from './options.ts';
import { startTime } from './start/start-time.ts';
import { table } from './table.ts';
import { turnsPerSecond } from './turns/turns-per-second.ts';

type Measure = (rounds: number, quick: boolean) => Promise<Figure>;

const measures: Readonly<Record<string, Measure>> = {
  diagnosis: diagnosisTime,
  calls: armCalls,
  turns: turnsPerSecond,
  start: startTime,
};

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) return console.log(help);
  const asked = Object.entries(measures).filter(([name]) => name.includes(options.only ?? ''));
  if (asked.length === 0) throw new Error(`--only takes one of ${Object.keys(measures).join(', ')}.`);
  const figures: Figure[] = [];
  // One after another: two at once would slow each other down.
  for (const [name, measure] of asked) {
    console.error(`measuring ${name} …`);
    figures.push(await measure(options.rounds, options.quick));
  }
  console.log(table(figures));
  if (figures.some(isMissed)) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
