import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { HarnessCase } from '../harness-case.ts';
import { at, machine, services, texts } from './machine.ts';

const key = `${services}\\TermService\\Parameters\\LicenseServers`;
const name = 'SpecifiedLicenseServers';

const set = (text: string): GuestStep => ({
  do: 'registry',
  key,
  name,
  set: { kind: 'MultiString', data: [text] },
});

/** Nothing that could be packed: each is another. */
const noise = (length: number, seed: number): string => {
  let state = seed * 7919 + 1;
  const letter = () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  };
  return Array.from({ length }, letter).join('');
};

const long = noise(300, 0);
const many = Array.from({ length: 24 }, (_, index) => noise(180, index + 1));
const cut = (text: string): string => `${text.slice(0, 100)}...`;

export const longCases: readonly HarnessCase[] = [
  {
    name: 'long: a text is cut at 200 characters',
    view: machine([at(key, name), texts('a\u0000b\u202e', long)]),
    steps: [set('short')],
    moves: [
      { run: 'apply', says: `changed applied boot 1 | done a b\u202e, ${long.slice(0, 191)}... > short` },
    ],
  },
  {
    name: 'long: so many texts are cut until the line fits',
    view: machine([at(key, name), texts('old')]),
    steps: many.map(set),
    moves: [
      {
        run: 'apply',
        says: `changed applied boot 1 | ${many.map((text, index) => `done ${index === 0 ? 'old' : cut(many[index - 1] ?? '')} > ${cut(text)}`).join(', ')}`,
      },
    ],
  },
];
