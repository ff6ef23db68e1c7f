import { bootNotFinished } from '../../../diagnosis/checks/boot-not-finished.ts';
import { serialMeanings } from '../../../diagnosis/evidence/what-serial-log-says.ts';
import { machine } from '../healthy-case.ts';
import { type Case, testCheck } from './test-check.ts';

const says = (...meanings: readonly (typeof serialMeanings)[number][]) => ({
  'serial-log': { tail: '', says: [...meanings] },
});

const fine: readonly string[] = ['booting', 'boot-complete', 'shutting-down'];
const troubles = serialMeanings.filter((meaning) => !fine.includes(meaning));

testCheck(bootNotFinished, [
  { when: 'Windows said that it is there', outcome: 'ok' },
  { when: 'nothing was recognised', but: says(), outcome: 'ok' },
  { when: 'an older boot was in trouble', but: says('bugcheck', 'booting', 'boot-complete'), outcome: 'ok' },
  {
    when: 'the machine is off',
    but: { ...says('bugcheck'), ...machine({ power: 'PowerState/stopped' }) },
    outcome: 'not-applicable',
  },
  ...troubles.map(
    (meaning): Case => ({
      when: `${meaning} was the last thing`,
      but: says('boot-complete', meaning),
      outcome: 'problem',
      certainty: 'likely',
      says: [meaning],
    }),
  ),
]);
