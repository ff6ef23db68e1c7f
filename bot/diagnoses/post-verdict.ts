import { verdictCard } from '../../cards/verdict-card.ts';
import type { Offered } from '../../changes/plan/offered.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { OtherMachine } from '../../diagnosis/find-other-machines.ts';
import { guideTarget } from '../../diagnosis/guides/guide-target.ts';
import { removeSessionHostRole } from '../../diagnosis/guides/remove-session-host-role.ts';
import { guidesOffered } from '../../diagnosis/symptoms/guides-offered.ts';
import { messageMeaning } from '../../diagnosis/symptoms/message-meaning.ts';
import { readSymptom } from '../../diagnosis/symptoms/read-symptom.ts';
import { suspectsFirst } from '../../diagnosis/symptoms/suspects-first.ts';
import { verdictOf } from '../../diagnosis/verdict.ts';
import type { ButtonData } from '../../dialogs/button-data.ts';
import { beginningOf } from './beginning-of.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { type At, postCard } from './post-card.ts';
import { askersOf, type LookAtMachine } from './request.ts';

type ToPost = {
  readonly number: number;
  readonly diagnosis: Diagnosis;
  readonly related: readonly OtherMachine[];
};

/** Where the policy names nobody, nobody could press it. */
const mayOffer = (mayProbe: LookAtMachine['mayProbe']): boolean =>
  mayProbe !== 'allowed' && mayProbe !== 'probe-names-nobody';

/** The verdict with its buttons. */
export const postVerdict = (
  parts: Pick<DiagnosesParts, 'buttons' | 'post' | 'newId' | 'fixesFor'>,
  at: At,
  { number, diagnosis, related }: ToPost,
): Promise<void> =>
  postCard(parts, at, (button) => {
    const { reader, look, asker, mayShare, onlyFor } = at.request;
    if (look.kind !== 'machine') throw new Error('Only a machine that was looked at has a verdict.');
    const { about = {}, mayProbe } = look;
    const { vm: _, ...target } = guideTarget(diagnosis);
    const offered = guidesOffered(diagnosis, about);
    // Where more people are signed in than may be without the role, nobody is asked whether it is wanted.
    const isWanted = !offered.some(({ id }) => id === removeSessionHostRole.id);
    const owns = isWanted ? { owns: { role: 'wanted' as const } } : {};
    const { dialog, known } = beginningOf(at.request);
    const fixes = parts.fixesFor(diagnosis);
    const vm = diagnosis.question.vm;
    const fix = (some: readonly Offered[]) =>
      button('request-fix', {
        begin: {
          dialog: 'fix',
          known: {
            vm,
            fix: {
              diagnosis: number,
              items: some.map(({ remedy, check }) => ({ remedy, check })),
              asks: [...new Set(some.flatMap(({ asks }) => asks))],
              choices: {},
            },
          },
        },
      });
    return verdictCard({
      reader,
      diagnosis,
      verdict: suspectsFirst(verdictOf(diagnosis), about),
      about: { means: messageMeaning(about), reading: readSymptom(diagnosis, about) },
      askedBy: askersOf(at.request),
      number,
      ...(fixes.next ? { next: fixes.next } : {}),
      buttons: {
        fixes: new Map(fixes.offered.map((one) => [one.check, fix([one])])),
        ...(fixes.offered.length > 1 ? { fixAll: fix(fixes.offered) } : {}),
        again: button('diagnose-again', { begin: { dialog, known } }),
        narrow: button('narrow', { begin: narrowing(diagnosis) }, asker.channelId),
        waysIn: button('ways-in', { diagnosis: number }),
        elsewhere: button(
          'elsewhere',
          { begin: { dialog, known: { ...known, elsewhere: true } } },
          asker.channelId,
        ),
        ...(mayShare ? { share: button('share', { diagnosis: number }) } : {}),
        // On a card for one person, the one who could press it may not.
        ...(mayOffer(mayProbe) && onlyFor === undefined
          ? { inside: button('look-inside', { diagnosis: number }) }
          : {}),
        others: related.map(({ id, name }) => ({
          name,
          id: button('diagnose', { begin: { dialog: 'diagnose', known: { vm: id } } }),
        })),
        guides: offered.map(({ id, name }) => ({
          name,
          id: button('guide', {
            begin: { dialog: 'guide', known: { ...known, ...owns, guide: { id, step: 0, target } } },
          }),
        })),
      },
    });
  });

/** Goes on from this diagnosis; where the way in was not told, with one for the way that is told then. */
function narrowing({ question, startedAt }: Diagnosis): NonNullable<ButtonData['begin']> {
  const { vm, port, wayIn } = question;
  const begun = { port, at: Date.parse(startedAt) };
  return { dialog: 'cannot-connect', known: wayIn.kind === 'not-told' ? { vm } : { vm, wayIn, begun } };
}
