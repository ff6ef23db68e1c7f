import { sessionHost } from '../../../diagnosis/checks/session-host.ts';
import { machine } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const pool = '/subscriptions/x/resourceGroups/y/providers/Microsoft.DesktopVirtualization/hostpools/hp-tokyo';

testCheck(sessionHost, [
  { when: 'it is an ordinary server', outcome: 'not-applicable' },
  {
    when: 'Azure Virtual Desktop made it',
    but: machine({ tags: { 'cm-resource-parent': pool } }),
    outcome: 'warning',
    says: ['hp-tokyo', 'no fault'],
  },
  {
    when: 'its edition is for many',
    but: machine({ osName: 'Windows 11 Enterprise multi-session' }),
    outcome: 'warning',
  },
  { when: 'its image is', but: machine({ image: { sku: 'win11-23h2-avd-m365' } }), outcome: 'warning' },
  {
    when: 'a tag says something else',
    but: machine({ tags: { 'cm-resource-parent': '/x/y' } }),
    outcome: 'not-applicable',
  },
]);
