import { describe, expect, test } from '@jest/globals';
import { checks } from '../../diagnosis/checks/index.ts';
import { evidenceUnits } from '../../diagnosis/evidence/index.ts';
import { guides } from '../../diagnosis/guides/index.ts';
import { remedies } from '../../remedies/index.ts';
import { causes } from './catalogue.ts';
import { neverDone, remedyRows } from './remedies-catalogue.ts';
import { rowOfRemedy } from './remedies-page.ts';
import { textOf } from './tree.ts';
import { faultsIn, pageOf, type UnitFolder, unitFolders, unitsIn } from './units.ts';

const listed: Readonly<Record<UnitFolder['kind'], readonly string[]>> = {
  check: checks.map(({ id }) => id),
  evidence: evidenceUnits.map(({ id }) => id),
  remedy: remedies.map(({ id }) => id),
};

describe.each(unitFolders)('every $kind', (units) => {
  test('has its place in the list, its page and its test', () => {
    expect(unitsIn(units).length).toBeGreaterThan(10);
    expect(faultsIn(units, listed[units.kind])).toEqual([]);
  });

  test('stands in the list once', () => {
    expect([...listed[units.kind]].sort()).toEqual([...unitsIn(units)].sort());
  });
});

describe('checks', () => {
  test('every cause of the catalogue has a check, and every check a cause', () => {
    const covered = new Set(checks.map(({ catalogue }) => catalogue));
    covered.delete('beyond');
    expect({
      'causes without a check': causes.filter((cause) => !covered.has(cause)),
      'checks of no known cause': [...covered].filter((cause) => !causes.includes(cause)),
    }).toEqual({ 'causes without a check': [], 'checks of no known cause': [] });
  });

  test('follow from checks that come before them', () => {
    const places = new Map(checks.map(({ id }, place) => [id, place]));
    const wrong = checks.flatMap(({ id, followsFrom }) =>
      followsFrom.filter((cause) => (places.get(cause) ?? checks.length) >= (places.get(id) ?? 0)),
    );
    expect(wrong).toEqual([]);
  });

  test('need and use units that are collected', () => {
    const named = checks.flatMap(({ needs, uses }) => [...Object.values(needs), ...Object.values(uses)]);
    expect(named.filter(({ id }) => !listed.evidence.includes(id))).toEqual([]);
  });

  test.each(listed.check)('the page of %s answers the five questions', (id) => {
    const [units] = unitFolders;
    const headings = units ? textOf(pageOf(units, id)).match(/^## .+$/gm) : [];
    expect(headings).toEqual([
      '## What it means',
      '## How it is recognised',
      '## What it is not',
      '## What to do',
      '## Sources',
    ]);
  });
});

describe('remedies', () => {
  test('every row of the catalogue is a remedy, a guide, or never done; and each of these has a row', () => {
    const rows = [
      ...remedies.map(({ catalogue }) => catalogue),
      ...guides.flatMap(({ catalogue = [] }) => catalogue),
      ...neverDone.keys(),
    ];
    expect({
      'rows that nobody does': remedyRows.filter((row) => !rows.includes(row)),
      'rows that are not known': rows.filter((row) => !remedyRows.includes(row)),
    }).toEqual({ 'rows that nobody does': [], 'rows that are not known': [] });
  });

  test('docs/remedies.md shows each as it is', () => {
    const page = textOf('docs/remedies.md');
    expect(remedies.map(rowOfRemedy).filter((row) => !page.includes(row))).toEqual([]);
  });

  test('mend checks that there are', () => {
    const named = remedies.flatMap(({ fixes }) => fixes);
    expect(named.filter((id) => !listed.check.includes(id))).toEqual([]);
  });

  test.each(listed.remedy)('the page of %s answers its questions', (id) => {
    expect(textOf(`docs/remedies/${id}.md`).match(/^## .+$/gm)).toEqual([
      '## What it mends',
      '## When it is offered',
      '## What it writes',
      '## Risk',
      '## Way back',
      '## Permissions',
      '## How it is proved',
      '## Sources',
    ]);
  });
});

test('what is wrong is told with what to do', () => {
  const [units] = unitFolders;
  expect(units && faultsIn(units, [])).toContain(
    'diagnosis/checks/vm-stopped.ts: add vmStopped to diagnosis/checks/index.ts',
  );
  const elsewhere: UnitFolder = { kind: 'evidence', folder: 'diagnosis/checks', defines: ['defineNothing'] };
  expect(faultsIn(elsewhere, [])).toContain(
    'docs/checks/vm-stopped.md: there is no unit of that name; delete the page or rename it',
  );
});
