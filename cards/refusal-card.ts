import type { Language } from '../base/language.ts';
import {
  type ApprovalRefusal,
  type AskRefusal,
  approvalRefusals,
  changeStops,
  type ProbeRefusal,
  probeRefusals,
  type RequestRefusal,
  requestRefusals,
} from '../base/reasons.ts';
import type { Block, Card } from './card.ts';
import { press } from './press.ts';
import { scopeName } from './scope-name.ts';
import { inputs } from './verbs.ts';
import type { CardWords } from './words/card-words.ts';
import { wordsIn } from './words/words.ts';

export type Refusal = AskRefusal | ProbeRefusal | RequestRefusal | ApprovalRefusal;

/** What is known besides. */
export type RefusalDetails = {
  /** In the policy's own words, or what it is about. */
  readonly because?: string;
  /** What the person may not do in Azure. */
  readonly missing?: readonly { readonly action: string; readonly resource: string }[];
  /** Names of roles that the person could activate. */
  readonly roles?: readonly string[];
  /** Id of the button with which the person decides alone, in an emergency. */
  readonly alone?: string;
};

/**
 * Why the bot does not do something for this person, and what they can do. Where somebody may not ask, it names no
 * machine and looks the same whether there is one or not.
 */
export function refusalCard(language: Language, reason: Refusal, details: RefusalDetails = {}): Card {
  const words = wordsIn(language);
  const [title, { why, todo }] = told(words.refusal, reason);
  return {
    language,
    state: 'note',
    title,
    summary: title,
    blocks: [
      { type: 'text', text: why },
      ...besides(words, reason, details),
      { type: 'text', text: todo },
      ...emergency(words, details),
    ],
    buttons: press('approve', words.change.alone.button, details.alone),
  };
}

type Told = readonly [title: string, { readonly why: string; readonly todo: string }];

function told(words: CardWords['refusal'], reason: Refusal): Told {
  if (isOf(probeRefusals, reason)) return [words.titleInside, words.inside[reason]];
  if (isOf(changeStops, reason)) return [words.titleStop, words.stops[reason]];
  if (isOf(requestRefusals, reason)) return [words.titleRequest, words.requests[reason]];
  if (isOf(approvalRefusals, reason)) return [words.titleDecision, words.decisions[reason]];
  return [words.title, words.reasons[reason]];
}

/** It is said and asked for a reason, never pressed by chance. */
function emergency({ change }: CardWords, { alone }: RefusalDetails): readonly Block[] {
  if (alone === undefined) return [];
  const { why, label } = change.alone;
  return [
    { type: 'text', text: why },
    { type: 'input', id: inputs.answer, label, maxLength: 300 },
  ];
}

const isOf = <Code extends string>(codes: readonly Code[], reason: string): reason is Code =>
  codes.some((code) => code === reason);

function besides({ refusal, list }: CardWords, reason: Refusal, details: RefusalDetails): Block[] {
  const { because, missing = [], roles = [] } = details;
  const labels: Partial<Record<Refusal, string>> = refusal.because;
  const label = labels[reason];
  return [
    ...(because === undefined || label === undefined
      ? []
      : [{ type: 'facts' as const, rows: [{ label, value: scopeName(because) }] }]),
    ...(missing.length === 0
      ? []
      : [
          { type: 'text' as const, text: refusal.missing },
          {
            type: 'facts' as const,
            rows: missing.map(({ action, resource }) => ({ label: scopeName(resource), value: action })),
          },
        ]),
    ...(roles.length === 0 ? [] : [{ type: 'text' as const, text: refusal.activate(list(roles)) }]),
  ];
}
