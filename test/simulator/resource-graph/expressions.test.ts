import { describe, expect, test } from '@jest/globals';
import { parse } from '../../../simulator/resource-graph/parse.ts';
import { run } from '../../../simulator/resource-graph/run.ts';
import type { Table } from '../../../simulator/resource-graph/table.ts';
import { type Json, wireOf } from '../../../simulator/resource-graph/value.ts';

const now = Date.parse('2026-11-21T02:00:00Z');

const machine: Table = {
  columns: [
    { name: 'name', type: 'string' },
    { name: 'kind', type: 'string' },
    { name: 'size', type: 'long' },
    { name: 'tags', type: 'dynamic' },
    { name: 'properties', type: 'dynamic' },
  ],
  rows: [
    [
      'Web-01',
      '',
      4,
      { 'cost.center': '42', owner: "O'Neill" },
      { timeCreated: '2026-11-20T02:00:00Z', disks: ['a', 'b'], enabled: true, size: 8, json: '{"a":[1]}' },
    ],
  ],
};

function worthOf(expression: string): Json {
  const table = run(parse(`machines | project worth = ${expression}`), { now, table: () => machine });
  return wireOf(table.rows[0]?.[0] ?? null);
}

describe('what an expression is worth', () => {
  test.each<[string, Json]>([
    ["name == 'Web-01'", true],
    ["name == 'web-01'", false],
    ["name =~ 'web-01'", true],
    ["name !~ 'web-01'", false],
    ["name != 'web-01'", true],
    ["NAME =~ 'WEB-01'", true],
    ["name in ('a', 'Web-01')", true],
    ["name in ('a', 'web-01')", false],
    ["name in~ ('a', 'web-01')", true],
    ["name !in ('a')", true],
    ["name !in~ ('WEB-01')", false],
    ["name in (dynamic(['Web-01', 'b']))", true],
    ["'b' in (properties.disks)", true],
    ["name has 'web'", true],
    ["name has 'we'", false],
    ["name !has 'we'", true],
    ["name has_cs 'web'", false],
    ["name contains 'EB-0'", true],
    ["name !contains 'EB-0'", false],
    ["name contains_cs 'EB-0'", false],
    ["name startswith 'WEB'", true],
    ["name endswith '01'", true],
    ["name matches regex @'^Web-\\d+$'", true],
    ["name matches regex '(?i)^WEB'", true],
    ['size < 5 and size >= 4 or false', true],
    ['not(size > 4)', true],
    ['true or false and false', true],
    ['(true or false) and false', false],
    ['size + 2 * 3 - 1', 9],
    ['7 / 2', 3],
    ['7.0 / 2', 3.5],
    ['-size % 3', -1],
    ['size / 0', null],
    ["tags['cost.center']", '42'],
    ["tags.['cost.center'] == '42'", true],
    ["tags.OWNER == 'O\\'Neill'", true],
    ['tags.owner == "O\'Neill"', true],
    ['tags.missing', null],
    ["tags.missing == 'x'", false],
    ["tags.missing != 'x'", true],
    ['isnull(tags.missing)', true],
    ['isnotnull(tags.owner)', true],
    ['isempty(kind)', true],
    ['isnull(kind)', false],
    ['isnotempty(tags.missing)', false],
    ['tostring(tags.missing)', ''],
    ['properties.disks[0]', 'a'],
    ['properties.disks[-1]', 'b'],
    ['properties.disks[7]', null],
    ['array_length(properties.disks)', 2],
    ['array_length(properties.timeCreated)', null],
    ['properties.enabled == true', true],
    ['tostring(properties.enabled)', 'true'],
    ['tostring(size == 4)', 'True'],
    ['tostring(properties.disks)', '["a","b"]'],
    ['properties.size > 7', true],
    ['toint(properties.size) + 1', 9],
    ["toint('12')", 12],
    ["toint('x')", null],
    ["tobool('TRUE')", true],
    ['toupper(name)', 'WEB-01'],
    ["strcat(name, '/', size)", 'Web-01/4'],
    ["split('a/b/c', '/')[1]", 'b'],
    ["split('a/b/c', '/', 2)", ['c']],
    ["coalesce(tags.missing, kind, name, 'z')", 'Web-01'],
    ["iff(size > 3, 'big', 'small')", 'big'],
    ["iif(size > 5, 'big', 'small')", 'small'],
    ["case(size > 8, 'L', size > 3, 'M', 'S')", 'M'],
    ["extract('([a-z]+)-([0-9]+)', 2, tolower(name))", '01'],
    ['parse_json(tostring(properties.json)).a[0]', 1],
    ["dynamic({'a': [1, 'x', null, true]}).a[1]", 'x'],
    ['now()', '2026-11-21T02:00:00Z'],
    ['ago(1d)', '2026-11-20T02:00:00Z'],
    ['ago(1000000000d)', null],
    [`${'9'.repeat(400)}d`, null],
    ['now() - 1000000000d', null],
    ['bin(now(), 1000000000d) - 1000000000d', null],
    ['todatetime(properties.timeCreated) < ago(12h)', true],
    ['now() - todatetime(properties.timeCreated)', '1.00:00:00'],
    ['now() - 90m', '2026-11-21T00:30:00Z'],
    ['bin(now() + 100m, 1h)', '2026-11-21T03:00:00Z'],
    ['bin(size, 3)', 3],
    ['datetime(2026-11-21 02:00) == now()', true],
    ["'caf\\u00e9\\n'", 'café\n'],
    ['@"a\\b""c"', 'a\\b"c'],
  ])('%s is %j', (expression, worth) => {
    expect(worthOf(expression)).toEqual(worth);
  });

  test.each([
    ['nothing', "Failed to resolve column or scalar expression named 'nothing'"],
    ['magic(1)', "Unknown function: 'magic'."],
    ['constructor(1)', "Unknown function: 'constructor'."],
    ['tolower()', 'tolower(): function does not take 0 arguments.'],
    ["size == 'a'", 'Cannot compare values of types long and string'],
    ['name > 3', 'Cannot compare values of types string and long'],
    ["name + 'x'", 'Arithmetic expression cannot be carried out between string and string'],
    ['name and true', "'and' operator: cannot take a value of type string."],
    ['name.first', "A value of type string has no member 'first'."],
    ["name matches regex '('", 'Regular expression is invalid'],
    [`${'('.repeat(200)}1${')'.repeat(200)}`, 'The query is nested too deeply.'],
  ])('%s has no meaning', (expression, message) => {
    expect(() => worthOf(expression)).toThrow(message);
  });
});
