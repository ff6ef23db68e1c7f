import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { CertificateView } from '../../../../simulator/guest/windows-view.ts';
import type { HarnessCase } from '../harness-case.ts';
import { at, listener, machine, type Put } from './machine.ts';
import { alreadySo, notDone, refused, thereAndBack } from './there-and-back.ts';

const own = 'A1B2C3D4E5F60718293A4B5C6D7E8F9001122334';
const remove = (thumbprint: string): GuestStep => ({ do: 'certificate-remove', thumbprint });
const storeAt = (name: string) => ['certificateStores', name];

const certificate = (thumbprint: string, given: Partial<CertificateView> = {}): CertificateView => ({
  thumbprint,
  subject: 'CN=web-01',
  issuer: 'CN=web-01',
  notBefore: '2026-05-03T08:00:00Z',
  notAfter: '2026-11-03T23:30:00Z',
  hasKey: true,
  ...given,
});

const removeCases: readonly HarnessCase[] = [
  {
    name: 'certificate-remove: by its first digits; nothing brings it back',
    view: machine(),
    steps: [remove(own.slice(0, 8))],
    moves: [
      { run: 'check', says: 'would-change | would ends 2027-04-18' },
      { run: 'apply', says: 'changed applied | done ends 2027-04-18 > null' },
      { run: 'apply', says: 'changed applied | done ends 2027-04-18 > null' },
      { put: storeAt('Remote Desktop'), value: [certificate(own), certificate('A1B2C3D4'.padEnd(40, '0'))] },
      { run: 'undo', says: 'partial undone | cannot ends 2027-04-18' },
    ],
  },
  alreadySo({
    name: 'certificate-remove: it is gone',
    view: machine(),
    step: remove('0'.repeat(40)),
    is: 'null',
  }),
  notDone({
    name: 'certificate-remove: two that begin alike',
    view: machine([storeAt('Remote Desktop'), [certificate(own), certificate('A1B2C3D4'.padEnd(40, '0'))]]),
    step: remove('A1B2C3D4'),
    because: 'several-certificates',
  }),
  notDone({
    name: 'certificate-remove: one that an authority has given stays',
    view: machine([storeAt('Remote Desktop'), [certificate(own, { issuer: 'CN=Contoso CA' })]]),
    step: remove(own),
    because: 'not-self-signed',
  }),
  {
    name: 'certificate-remove: access denied',
    view: machine(),
    steps: [remove(own)],
    moves: [
      {
        run: 'apply',
        says: 'failed open | failed ends 2027-04-18 | (80070005 step 0)',
        troubles: { 'Remove-StoreCertificate': { fails: '80070005' } },
      },
    ],
  },
  ...refused(remove(own), {
    'small letters': { thumbprint: own.toLowerCase() },
    'nine digits': { thumbprint: own.slice(0, 9) },
    'a pattern': { thumbprint: 'A1B2C3D*' },
  }),
];

const given = 'B'.repeat(40);
const bind: GuestStep = { do: 'certificate-bind', thumbprint: given };
const keyFile = 'C:\\ProgramData\\Microsoft\\Crypto\\Keys\\5f1a_5d2c1f0e';
const boundAt = at(listener, 'SSLCertificateSHA1Hash');
const bound = (data: string) => [boundAt, { kind: 'Binary', data }] as const;
const closed = 'O:SYG:SYD:AI(A;;FA;;;SY)(A;ID;FA;;;BA)';
const readable = 'O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;FR;;;NS)';

const holding = (sddl: string, ...puts: readonly Put[]) =>
  machine(
    [storeAt('My'), [certificate(given, { issuer: 'CN=Contoso CA', keyFile })]],
    [['files', keyFile], { size: 1700, sddl }],
    ...puts,
  );

const bindCases: readonly HarnessCase[] = [
  thereAndBack({
    name: 'certificate-bind: nothing was bound, and the service could not read the key',
    view: holding('O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)'),
    step: bind,
    was: 'null',
    is: given,
  }),
  thereAndBack({
    name: 'certificate-bind: back to one that is not there any more',
    view: holding(readable, bound('C'.repeat(40))),
    step: bind,
    was: 'C'.repeat(40),
    is: given,
  }),
  {
    name: 'certificate-bind: what the folder gives stays behind what the file has',
    view: holding(closed),
    steps: [bind],
    moves: [
      { run: 'apply', says: `changed applied | done null > ${given}` },
      { put: ['files', keyFile, 'sddl'], value: 'O:SYG:SYD:(A;;FA;;;SY)(A;;FR;;;NS)(A;ID;FA;;;BA)' },
      { run: 'undo', says: 'undone undone | undone null' },
    ],
  },
  {
    name: 'certificate-bind: bound, but the service cannot read its key',
    view: holding(closed, bound(given)),
    steps: [bind],
    moves: [
      { run: 'check', says: `would-change | would ${given}` },
      { run: 'apply', says: `changed applied | done ${given}` },
      { run: 'check', says: `already applied | already ${given}` },
    ],
  },
  alreadySo({
    name: 'certificate-bind: it is bound',
    view: holding(readable, bound(given)),
    step: bind,
    is: given,
  }),
  {
    name: 'certificate-bind: Windows does not take it, and the key is closed again',
    view: holding('O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)'),
    steps: [bind],
    moves: [
      {
        run: 'apply',
        says: 'partial open | failed null | (80041008 step 0)',
        troubles: { 'Set-ListenerCertificate': { fails: '80041008' } },
      },
      { run: 'undo', says: 'undone undone | undone null' },
    ],
    back: true,
  },
  {
    name: 'certificate-bind: somebody has bound another since',
    view: holding(readable),
    steps: [bind],
    moves: [
      { run: 'apply', says: `changed applied | done null > ${given}` },
      { put: boundAt, value: { kind: 'Binary', data: 'D'.repeat(40) } },
      { run: 'undo', says: `partial undone | drift null > ${'D'.repeat(40)}` },
    ],
  },
  notDone({
    name: 'certificate-bind: it is not in the machine’s own store',
    view: machine(),
    step: bind,
    because: 'no-such-certificate',
  }),
  notDone({
    name: 'certificate-bind: its key is in no file',
    view: machine([storeAt('My'), [certificate(given)]]),
    step: bind,
    because: 'key-has-no-file',
  }),
  ...refused(bind, { 'eight digits': { thumbprint: 'BBBBBBBB' } }),
];

export const certificateCases: readonly HarnessCase[] = [...removeCases, ...bindCases];
