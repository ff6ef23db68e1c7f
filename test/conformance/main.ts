import { operations } from '../../simulator/catalogue.ts';
import { newTokenKeys } from '../../simulator/identity/tokens.ts';
import { checkRecordings } from './check-recordings.ts';
import { checkTraffic } from './check-traffic.ts';
import { checkValidator } from './check-validator.ts';
import { countSituations } from './count-situations.ts';
import { recordTests } from './record-tests.ts';
import { readRecording } from './recording.ts';
import { missingReference, recordedLines } from './reference.ts';
import { hasFindings, linesOf, type Report } from './report.ts';
import { openSpecification } from './specification.ts';

const missing = missingReference();
if (missing) {
  console.error(missing);
  process.exit(1);
}

const specification = await openSpecification();
const modelled = new Set(
  operations({ keys: await newTokenKeys(), identityHeader: '' }, []).map(({ id }) => id),
);
const { passed, workers } = recordTests();
const reports: Report[] = [
  await checkValidator(specification),
  await checkTraffic({ workers, modelled }, specification),
  await checkRecordings(recordedLines().map(readRecording)),
  countSituations(passed),
];

for (const report of reports) console.log(linesOf(report).join('\n'));
if (!passed) console.error('The tests failed while they were recorded.');
process.exitCode = passed && !reports.some(hasFindings) ? 0 : 1;
