import { bootDiagnosticsOff } from '../../../diagnosis/checks/boot-diagnostics-off.ts';
import { machine } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(bootDiagnosticsOff, [
  { when: 'it is on', outcome: 'ok' },
  {
    when: 'it is on, with storage of their own',
    but: machine({ bootDiagnostics: { enabled: true, managed: false } }),
    outcome: 'ok',
  },
  {
    when: 'it is off',
    but: machine({ bootDiagnostics: { enabled: false, managed: true } }),
    outcome: 'warning',
    says: ['Nobody can see the screen of web-01', '"value":"off"'],
  },
]);
