import { describe, expect, test } from '@jest/globals';
import { csvHead, csvRow } from '../../../changes/audit/csv-row.ts';
import { entryOf, suzuki } from './chain.ts';

const row = (name: string, details: Readonly<Record<string, unknown>> = {}): string => {
  const actor = { ...suzuki, name };
  const entry = { ...entryOf('approved', { actor, details }), at: '2026-11-21T02:00:00.000Z', previous: 'x' };
  return csvRow({ sequence: 7, entry: { ...entry, sequence: 7 } });
};

describe('an entry as a line of CSV', () => {
  test('has a cell for each column, and ends as RFC 4180 wants it', () => {
    expect(csvHead).toBe(
      '\uFEFFsequence,at,event,change,machine,means,name,object_id,tenant,surface,account,conversation,message,details,previous\r\n',
    );
    expect(row('鈴木', { hash: 'a"b' })).toBe(
      `7,"2026-11-21T02:00:00.000Z","approved",1,"${entryOf('x').machine}","person","鈴木","${suzuki.objectId}","${suzuki.tenant}","teams","29:suzuki","${suzuki.conversation}","f:7","{""hash"":""a\\""b""}","x"\r\n`,
    );
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|calc',
    '%0A',
    '\t=1+1',
    ' =1+1',
    '\u200b=1+1',
    '\r\n=1+1',
    '＝1+1',
    '＠SUM(A1)',
    '\tx',
  ])('%j is nothing to calculate', (name) => {
    expect(row(name)).toContain(`,"'${name}",`);
  });

  test('a name cannot leave its cell', () => {
    expect(row('a","b\r\n=1+1')).toContain(',"a"",""b\r\n=1+1",');
  });

  test('an ordinary name stays as it is', () => {
    for (const name of ['Tanaka', 'O’Neil-Smith', '田中＝太郎', 'a@b.example'])
      expect(row(name)).toContain(`,"${name}",`);
  });

  test('what is no entry of ours is shown all the same', () => {
    expect(csvRow({ sequence: 3, entry: { event: '=x' } })).toBe(
      '3,"","","","","","","","","","","","","{""event"":""=x""}",""\r\n',
    );
  });
});
