import type { Plan } from '../../changes/plan/plan.ts';
import type { Block } from '../card.ts';
import { machineOf } from '../machine.ts';
import { scriptFold } from './script-fold.ts';
import { stepLines } from './step-lines.ts';
import { facts, type ToldChange, text } from './told.ts';

/** What an approver reads: what will happen, what is different then, whom it touches, and the way back. */
export function proposal(told: ToldChange, plan: Plan): readonly Block[] {
  const { reader, words, change, machine } = told;
  const { language } = reader;
  const say = words.change;
  const steps = plan.remedies.flatMap(({ steps }) => steps);
  const lines = stepLines(words, steps);
  const minds = plan.remedies.flatMap(({ mind }) => mind?.[language] ?? []);
  const stays = plan.remedies.flatMap(({ cannotUndo }) => cannotUndo?.[language] ?? []);
  const isBack = change.undoOf !== undefined;
  const expires = change.expiresAt === undefined ? undefined : new Date(change.expiresAt).toISOString();
  return [
    ...plan.remedies.map(({ sentence }) => text(sentence[language])),
    { type: 'heading', text: `${say.willHappen} · ${say.about(words.duration(plan.takesSeconds))}` },
    {
      type: 'lines',
      lines: [...lines, { state: 'note', text: `${lines.length + 1}  ${say.proveStep}` }],
    },
    ...facts([
      [
        say.rows.after,
        isBack ? undefined : plan.next ? say.next(plan.next.title[language]) : say.nothingNext(machine),
      ],
      [say.rows.affected, plan.others.length === 0 ? undefined : words.list(plan.others)],
      [say.rows.people, people(told, plan)],
      [say.rows.snapshot, plan.snapshot === 'taken' ? say.snapshotTaken : undefined],
      [say.rows.back, isBack ? undefined : [wayBack(told, plan), ...stays].join(' ')],
      [say.rows.mind, minds.length === 0 ? undefined : minds.join(' ')],
      [
        say.rows.pipeline,
        plan.pipelines.length === 0
          ? undefined
          : plan.pipelines.map(({ resource, by }) => say.pipeline(machineOf(resource).name, by)).join(' '),
      ],
      [say.rows.ticket, change.request.ticket],
      [say.rows.approvers, say.approvers(plan.approvers)],
      [say.rows.expires, expires && say.expires(words.moment(expires, reader.timeZone))],
    ]),
    scriptFold(words, plan),
  ];
}

const people = ({ words }: ToldChange, { dropsSessions, sessions, restart }: Plan): string =>
  [
    dropsSessions ? words.change.drops(sessions) : words.change.noSession,
    words.change.restarts[restart],
  ].join(' · ');

const undoHours = 8;

const wayBack = ({ words }: ToldChange, { endsAfterHours }: Plan): string =>
  words.change.wayBack(endsAfterHours, words.duration(undoHours * 3600));
