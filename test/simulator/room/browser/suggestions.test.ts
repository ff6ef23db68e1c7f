import { expect, test } from '@jest/globals';
import type { Machine, State } from '../../../../simulator/room/browser/api.d.ts';
import { suggestionsFor } from '../../../../simulator/room/browser/suggestions.js';

const about = { en: 'about', ja: '説明' };
const machine = (name: string): Machine => ({
  id: `/${name}`,
  name,
  group: 'rg-prod',
  location: 'japaneast',
  os: 'Windows',
  address: '',
  broken: [],
  possible: [],
});

const seen: Pick<State, 'commands' | 'world'> = {
  commands: [
    { insert: 'diagnose ', example: 'diagnose web-01', about, machine: true },
    { insert: 'connectivity ', example: 'connectivity web-01 to app-02', about, machine: true, to: true },
    { insert: 'help', example: 'help', about, machine: false },
  ],
  world: {
    pace: 0,
    machines: ['web-01', 'web-02', 'app-02'].map(machine),
    scenarios: [],
    groups: [],
    disturbances: [],
    disturbanceKinds: [],
  },
};

test.each([
  ['', ['diagnose ', 'connectivity ', 'help']],
  ['d', ['diagnose ']],
  ['D', ['diagnose ']],
  ['/', ['/diagnose ', '/connectivity ', '/help']],
  ['/rdp di', ['/rdp diagnose ']],
  ['rdp h', ['rdp help']],
  ['diagnose ', ['diagnose web-01', 'diagnose web-02', 'diagnose app-02']],
  ['diagnose WEB', ['diagnose web-01', 'diagnose web-02']],
  ['/diagnose app', ['/diagnose app-02']],
  ['diagnose web-01', []],
  ['diagnose nothing', []],
  ['diagnose web-01 to ', []],
  ['connectivity app', ['connectivity app-02']],
  ['/connectivity web-01', ['/connectivity web-01 to ']],
  ['connectivity WEB-01 ', ['connectivity WEB-01 to ']],
  ['connectivity web-01 to ', ['connectivity web-01 to web-02', 'connectivity web-01 to app-02']],
  [
    'rdp connectivity nothing to WEB',
    ['rdp connectivity nothing to web-01', 'rdp connectivity nothing to web-02'],
  ],
  ['connectivity web-01 to app-02', []],
  ['connectivity web-01 to app-02:1433', []],
  ['connectivity nothing', []],
  ['help', []],
  ['something else', []],
  ['a\nb', []],
])('after %j come %j', (text, expected) => {
  expect(suggestionsFor(text, seen, (words) => words.en).map(({ insert }) => insert)).toEqual(expected);
});

test('each says what it is, in the language of the page', () => {
  expect(suggestionsFor('d', seen, (words) => words.ja)).toEqual([{ insert: 'diagnose ', about: '説明' }]);
  expect(suggestionsFor('diagnose app', seen, (words) => words.ja)).toEqual([
    { insert: 'diagnose app-02', about: 'rg-prod · Windows' },
  ]);
});
