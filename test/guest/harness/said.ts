import type { HarnessAnswer } from '../../../guest/harness/harness-answer.ts';

/** An answer in one line: `changed applied boot 1 dropped: met, done 1 > 0 (error)`. */
export function said(answer: HarnessAnswer | undefined): string {
  if (!answer) return 'nothing';
  const { st, journal, boot, drop, revert, steps, err } = answer;
  const head = [
    st,
    journal ?? '',
    boot === 0 ? '' : `boot ${boot}`,
    drop ? 'dropped' : '',
    revert === undefined ? '' : 'armed',
  ];
  const told = steps.map(({ st, was, is }) =>
    was === undefined ? st : is === undefined || was === is ? `${st} ${was}` : `${st} ${was} > ${is}`,
  );
  const texts = [head.filter(Boolean).join(' '), told.join(', '), err === undefined ? '' : `(${err})`];
  return texts.filter(Boolean).join(' | ');
}
