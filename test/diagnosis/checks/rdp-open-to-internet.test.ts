import { rdpOpenToInternet } from '../../../diagnosis/checks/rdp-open-to-internet.ts';
import { nic, rule, rulesFirst } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const open = rulesFirst(rule('allow-all', { access: 'Allow' }));

testCheck(rdpOpenToInternet, [
  { when: 'only the office is let in', outcome: 'ok' },
  { when: 'everybody is let in', but: open, outcome: 'warning', says: ['allow-all · NSG nsg-web'] },
  {
    when: 'the whole Internet is let in by its tag',
    but: rulesFirst(rule('allow-net', { access: 'Allow', sources: ['Internet'] })),
    outcome: 'warning',
  },
  {
    when: 'nobody comes from outside',
    but: { ...open, ...nic({}, { publicAddress: undefined }) },
    outcome: 'not-applicable',
  },
  {
    when: 'a rule before it denies everybody',
    but: rulesFirst(rule('deny', { priority: 90 }), rule('allow-all', { access: 'Allow' })),
    outcome: 'ok',
  },
  {
    when: 'a security admin rule denies the port',
    but: {
      ...open,
      'security-admin-rules': [
        {
          kind: 'Custom',
          access: 'Deny',
          direction: 'Inbound',
          sources: [],
          destinations: [],
          sourcePortRanges: [],
          destinationPortRanges: ['3389'],
        },
      ],
    },
    outcome: 'ok',
  },
  { when: 'there are no groups at all', but: { 'effective-security-rules': [] }, outcome: 'ok' },
]);
