import { factOf } from '../../guest/answer.ts';
import type { FactState } from '../../guest/facts/fact.ts';
import type { FactName, FactValue } from '../../guest/facts/index.ts';
import type { GivenTo, Units } from '../evidence/evidence.ts';
import { guest } from '../evidence/guest.ts';
import type { Question } from '../question.ts';
import { type CheckUnit, defineCheck, type Judgement, type UnreadFact } from './check.ts';

/** What Windows has, or undefined where it has no such value. */
type Told<Names extends readonly FactName[]> = {
  readonly [Name in Names[number]]: FactValue<Name> | undefined;
};

type Maybe<Names extends readonly FactName[]> = {
  readonly [Name in Names[number]]: FactState<FactValue<Name>>;
};

type Definition<
  Facts,
  Names extends readonly FactName[],
  Also extends readonly FactName[],
  Needs extends Units,
  Uses extends Units,
> = Pick<CheckUnit<Facts>, 'id' | 'catalogue' | 'cites' | 'followsFrom' | 'words'> & {
  /** Facts without which it cannot be judged: while one is unknown, the runner says so. */
  readonly facts: Names;
  /** Facts that help where they are known. */
  readonly also: Also;
  /** Other evidence, besides what the probe told. */
  readonly needs: Needs;
  readonly uses: Uses;
  readonly judge: (
    told: Told<Names>,
    more: {
      readonly also: Maybe<Also>;
      readonly given: GivenTo<Needs, Uses>;
      readonly question: Question;
    },
  ) => Judgement<Facts>;
};

/** A cause inside Windows. Using a fact that was not declared does not compile. */
export const defineGuestCheck = <
  Facts,
  const Names extends readonly FactName[],
  const Also extends readonly FactName[],
  Needs extends Units,
  Uses extends Units,
>({
  facts,
  also,
  needs,
  uses,
  judge,
  ...rest
}: Definition<Facts, Names, Also, Needs, Uses>): CheckUnit =>
  defineCheck({
    ...rest,
    part: 'windows',
    facts,
    needs: { ...needs, guest },
    uses,
    judge: (given, question): Judgement<Facts> => {
      // The runner hands over what was declared; the probe's answer is among it under its own name.
      const { guest: answer } = given as GivenTo<{ guest: typeof guest }, Record<never, never>>;
      const states = facts.map((name) => [name, factOf(answer, name)] as const);
      const unread = states.flatMap(([fact, state]): readonly UnreadFact[] =>
        state.state === 'unknown'
          ? [{ fact, why: state.why, ...(state.code ? { code: state.code } : {}) }]
          : [],
      );
      if (unread.length > 0) return { outcome: 'unknown', without: [], unread };
      const told = Object.fromEntries(
        states.map(([name, state]) => [name, state.state === 'value' ? state.value : undefined]),
      ) as Told<Names>;
      const maybe = Object.fromEntries(also.map((name) => [name, factOf(answer, name)])) as Maybe<Also>;
      return judge(told, { also: maybe, given: given as unknown as GivenTo<Needs, Uses>, question });
    },
  });
