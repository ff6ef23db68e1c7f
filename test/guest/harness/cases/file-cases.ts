import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { HarnessCase } from '../harness-case.ts';
import { backup, keyFile, keyFolder, machine } from './machine.ts';

const aside: GuestStep = { do: 'file-aside', path: keyFile };
const folderDefault = 'D:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)';
const keyDefault = 'D:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;FR;;;NS)';
const fileAt = (name: string) => ['files', keyFile, name] as const;

export const fileCases: readonly HarnessCase[] = [
  {
    name: 'file-aside: there and back',
    view: machine(),
    steps: [aside],
    moves: [
      { run: 'check', says: 'would-change | would 2400 bytes' },
      { run: 'apply', says: 'changed applied | done 2400 bytes > null' },
      { run: 'check', says: 'already applied | already null' },
      { run: 'undo', says: 'undone undone | undone 2400 bytes' },
    ],
    back: true,
  },
  {
    name: 'file-aside: Windows has made a new one of the same size',
    view: machine(),
    steps: [aside],
    moves: [
      { run: 'apply', says: 'changed applied | done 2400 bytes > null' },
      {
        put: ['files', keyFile],
        value: { size: 2400, sddl: 'O:SYG:SYD:PAI(A;;FA;;;SY)', written: '2026-11-18T08:01:00Z' },
      },
      { run: 'undo', says: 'partial undone | drift 2400 bytes' },
    ],
  },
  {
    name: 'file-aside: what was put aside is gone',
    view: machine(),
    steps: [aside],
    moves: [
      { run: 'apply', says: 'changed applied | done 2400 bytes > null' },
      { put: ['files', `${backup}\\0123456789abcdef.${keyFile.slice(keyFolder.length + 1)}`] },
      { run: 'undo', says: 'partial open | failed 2400 bytes > null | (00000002 step 0)' },
    ],
  },
  {
    name: 'acl: of a key',
    view: machine([fileAt('sddl'), 'O:SYG:SYD:AI(A;;FA;;;SY)(A;ID;FA;;;BA)']),
    steps: [{ do: 'acl', path: keyFile, sddl: keyDefault }],
    moves: [
      { run: 'check', says: 'would-change | would O:SYG:SYD:AI(A;;FA;;;SY)(A;ID;FA;;;BA)' },
      {
        run: 'apply',
        says: `changed applied | done O:SYG:SYD:AI(A;;FA;;;SY)(A;ID;FA;;;BA) > O:SYG:SY${keyDefault}`,
      },
      { run: 'undo', says: 'undone undone | undone O:SYG:SYD:AI(A;;FA;;;SY)(A;ID;FA;;;BA)' },
    ],
    back: true,
  },
  {
    name: 'acl: the same in other words',
    view: machine([fileAt('sddl'), 'O:SYG:SYD:P(A;;0x120089;;;NS)(A;;0x1f01ff;;;BA)(A;;FA;;;SY)']),
    steps: [{ do: 'acl', path: keyFile, sddl: keyDefault }],
    moves: [
      { run: 'apply', says: 'already | already O:SYG:SYD:P(A;;0x120089;;;NS)(A;;0x1f01ff;;;BA)(A;;FA;;;SY)' },
    ],
  },
  {
    name: 'acl: of the folder',
    view: machine([['files', keyFolder, 'sddl'], 'O:SYG:SYD:PAI(A;;FR;;;BA)']),
    steps: [{ do: 'acl', path: keyFolder, sddl: folderDefault }],
    moves: [
      { run: 'apply', says: `changed applied | done O:SYG:SYD:PAI(A;;FR;;;BA) > O:SYG:SY${folderDefault}` },
      { put: ['files', keyFolder, 'sddl'], value: 'O:SYG:SYD:PAI(A;;FA;;;WD)' },
      { run: 'undo', says: 'partial undone | drift O:SYG:SYD:PAI(A;;FR;;;BA) > O:SYG:SYD:PAI(A;;FA;;;WD)' },
    ],
  },
  {
    name: 'acl: so closed that not even who may what is told',
    view: machine(),
    steps: [{ do: 'acl', path: keyFile, sddl: keyDefault }],
    moves: [
      {
        run: 'apply',
        says: `changed applied | done access denied > O:BAG:SY${keyDefault}`,
        troubles: { 'Get-AccessSddl': { fails: '80070005' } },
      },
      {
        run: 'undo',
        says: `partial open | failed access denied > O:BAG:SY${keyDefault} | (cannot-be-set-back step 0)`,
      },
    ],
  },
  {
    name: 'acl: the file is not there',
    view: machine([['files', keyFile], undefined]),
    steps: [{ do: 'acl', path: keyFile, sddl: keyDefault }],
    moves: [{ run: 'apply', says: 'failed open | failed null | (not-there step 0)' }],
  },
];
