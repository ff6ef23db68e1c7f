import { extensionStuck } from '../../../diagnosis/checks/extension-stuck.ts';
import { machine } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const script = { name: 'CustomScriptExtension', type: 'CustomScriptExtension' };

testCheck(extensionStuck, [
  { when: 'there is none', outcome: 'ok' },
  {
    when: 'it ended',
    but: machine({ extensions: [{ ...script, provisioningState: 'Succeeded' }] }),
    outcome: 'ok',
  },
  {
    when: 'it failed',
    but: machine({ extensions: [{ ...script, provisioningState: 'Failed' }] }),
    outcome: 'ok',
  },
  {
    when: 'it is at work',
    but: machine({ extensions: [{ ...script, provisioningState: 'Updating' }] }),
    outcome: 'warning',
    says: ['CustomScriptExtension · Updating'],
  },
  {
    when: 'only the machine says so',
    but: machine({
      extensions: [{ ...script, code: 'ProvisioningState/transitioning', message: 'Waiting.' }],
    }),
    outcome: 'warning',
    says: ['Waiting.'],
  },
  {
    when: 'the machine is off',
    but: machine({ power: 'PowerState/stopped', extensions: [{ ...script, provisioningState: 'Updating' }] }),
    outcome: 'not-applicable',
  },
]);
