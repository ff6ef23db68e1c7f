import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestPractice, type TestPractice, testMoment } from '../../support/practice.ts';
import { ask, graphWorld } from './graph-world.ts';

describe('a query that Resource Graph would not run', () => {
  let practice: TestPractice;
  beforeAll(async () => {
    const time = testMoment();
    practice = await startTestPractice(graphWorld(time), time);
  });
  afterAll(() => practice.close());
  beforeEach(() => {
    practice.time.clock.time += 60_000;
  });

  const invalid = {
    code: 'InvalidQuery',
    message:
      'Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.',
  };

  test.each([
    ['resources | wher name == 1', 1, 12, 'wher'],
    ["resources\n| where name == 'open", 2, 16, "'"],
    ["resources | where name = 'a'", 1, 23, '='],
    ['resources | mv-apply x on (y)', 1, 12, 'mv-apply'],
    ['resources | order name', 1, 18, 'name'],
    ['resources |', 1, 11, '<EOF>'],
    ['resources | take 1.5', 1, 17, '1.5'],
    ['resources | join kind=fullouter (resources) on id', 1, 22, 'fullouter'],
    ['let x = 1; resources', 1, 9, ';'],
    ['', 1, 0, '<EOF>'],
  ])('%j fails at line %i, character %i', async (query, line, characterPositionInLine, token) => {
    const place = { line, characterPositionInLine, token };
    expect(await ask(practice, query)).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'BadRequest',
          message: expect.stringMatching(
            /^Please provide below info when asking for support: timestamp = 2026-\S+Z, correlationId = \S+\.$/,
          ),
          details: [invalid, { code: 'ParserFailure', message: 'ParserFailure', ...place }],
        },
      },
    });
  });

  test.each([
    ['resources | project nothing', "Failed to resolve column or scalar expression named 'nothing'"],
    ['resources | project id, ID', "'project' operator: a column named 'id' already exists."],
    ['resources | where name', "'where' operator: the predicate must be of type bool."],
    ['resources | summarize count() by properties.x', "Summarize group key 'properties_x' is of a 'dynamic'"],
    ['resources | order by properties.x', "Sort key 'properties_x' is of a 'dynamic'"],
    ['resources | join (resources) on properties', "Join key 'properties' is of a 'dynamic'"],
    ['resources | mv-expand name', "'mv-expand' operator: the column must be of type dynamic."],
    ['resources | mv-expand tags limit 401', 'RowLimit must be between 1 and 400'],
    ['resources | summarize median(name)', "Unknown aggregate: 'median'."],
  ])('%s is read but has no meaning', async (query, message) => {
    expect(await ask(practice, query)).toMatchObject({
      status: 400,
      body: {
        error: { details: [invalid, { code: 'InvalidQuery', message: expect.stringContaining(message) }] },
      },
    });
  });

  test.each([
    ['elsewhere | count', {}, 'InvalidTable'],
    [`resources${' | join (resources) on id'.repeat(4)}`, {}, 'DisallowedMaxNumberOfOperators'],
    ['resources', { options: { $top: 1001 } }, 'InvalidRequest'],
    ['resources', { options: { $skipToken: 'abc' } }, 'InvalidSkipToken'],
    [
      'resources',
      { subscriptions: ['99999999-9999-4999-8999-999999999999'] },
      'NoValidSubscriptionsInQueryRequest',
    ],
  ])('%s with %j is a %s', async (query, more, code) => {
    expect(await ask(practice, query, more)).toMatchObject({
      status: 400,
      body: { error: { code: 'BadRequest', details: [{ code }] } },
    });
  });

  test('a management group that does not exist is forbidden', async () => {
    expect(await ask(practice, 'resources', { managementGroups: ['mg'] })).toMatchObject({
      status: 403,
      body: { error: { code: 'AccessDenied' } },
    });
  });
});
