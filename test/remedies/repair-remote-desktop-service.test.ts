import { withFacts, withValuesOf } from '../../remedies/parts/effects.ts';
import { repairRemoteDesktopService } from '../../remedies/repair-remote-desktop-service.ts';
import { testRemedy } from './test-remedy.ts';

const there = { do: 'need', that: 'service-there', name: 'TermService' } as const;
const start = { do: 'service-state', name: 'TermService', state: 'running', seconds: 60 } as const;
const library = {
  do: 'registry',
  key: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\TermService\\Parameters',
  name: 'ServiceDll',
  set: { kind: 'ExpandString', data: '%SystemRoot%\\System32\\termsrv.dll' },
} as const;

const disabled = (svc: unknown) => String(svc).replace(/TermService=S3./, 'TermService=S4d');

testRemedy(repairRemoteDesktopService, [
  {
    when: 'it runs as somebody else',
    scenarios: ['termservice-misconfigured'],
    inside: [there, { do: 'service', name: 'TermService', account: 'NT AUTHORITY\\NetworkService' }, start],
  },
  {
    when: 'nothing of it is as Windows ships it',
    scenarios: ['termservice-misconfigured'],
    but: (evidence) =>
      withFacts(evidence, ({ svc }) => ({
        svc: String(svc).replace(/TermService=S3./, 'TermService=S4!'),
        dll: 'C:\\Temp\\termsrv.dll',
        ft: 272,
        dep: 'RPCSS Spooler',
      })),
    inside: [
      there,
      {
        do: 'service',
        name: 'TermService',
        start: 'demand',
        account: 'NT AUTHORITY\\NetworkService',
        type: 'share',
        dependsOn: ['RPCSS'],
      },
      library,
      start,
    ],
  },
  {
    when: 'it waits for something else, on Windows Server 2012 R2',
    scenarios: ['termservice-stopped'],
    but: (evidence) => withFacts(withValuesOf(evidence, 'os', { b: 9600 }), { dep: 'RPCSS TermDD Spooler' }),
    inside: [there, { do: 'service', name: 'TermService', dependsOn: ['RPCSS', 'TermDD'] }, start],
  },
  {
    when: 'its library is not named at all',
    scenarios: ['termservice-stopped'],
    but: (evidence) => withFacts(evidence, { dll: '-' }),
    inside: [there, library, start],
  },
  {
    when: 'it is disabled',
    scenarios: ['termservice-stopped'],
    but: (evidence) => withFacts(evidence, ({ svc }) => ({ svc: disabled(svc) })),
    inside: [there, { do: 'service', name: 'TermService', start: 'demand' }, start],
  },
  {
    when: 'somebody put a wrapper in front of it',
    scenarios: ['termservice-stopped'],
    but: (evidence) => withFacts(evidence, { dll: '%ProgramFiles%\\RDP Wrapper\\rdpwrap.dll' }),
    cannot: 'Uninstall that product',
  },
]);
