import { describe, expect, test } from '@jest/globals';
import { commandAnswers } from '../../base/reasons.ts';
import { type Answer, textLimit } from '../../dialogs/command.ts';
import { say } from './say.ts';

const group = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-prod';
const nsg = `${group}/providers/Microsoft.Network/networkSecurityGroups/nsg-web`;
const instance = `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/vmss/virtualMachines/0`;

const refused: readonly (readonly [string, Answer])[] = [
  ['x'.repeat(textLimit + 1), { answer: 'text-too-long', limit: textLimit }],
  ['diagnoze web-01', { answer: 'unknown-command', typed: 'diagnoze', didYouMean: ['diagnose'] }],
  ['dignose web-01', { answer: 'unknown-command', typed: 'dignose', didYouMean: ['diagnose'] }],
  ['hlep', { answer: 'unknown-command', typed: 'hlep', didYouMean: ['help'] }],
  ['internel error web-01', { answer: 'unknown-command', typed: 'internel', didYouMean: ['internal-error'] }],
  ['chnages', { answer: 'unknown-command', typed: 'chnages', didYouMean: ['changes', 'change'] }],
  ['ヘルブ', { answer: 'unknown-command', typed: 'ヘルブ', didYouMean: ['help'] }],
  ['監査口グ', { answer: 'unknown-command', typed: '監査口グ', didYouMean: ['audit'] }],
  ['stop', { answer: 'unknown-command', typed: 'stop', didYouMean: ['pause', 'cancel'] }],
  ['停止', { answer: 'unknown-command', typed: '停止', didYouMean: ['pause', 'cancel'] }],
  ['日本語', { answer: 'unknown-command', typed: '日本語', didYouMean: ['language'] }],
  ['cancel 42', { answer: 'unknown-command', typed: 'cancel 42', didYouMean: ['undo', 'cancel'] }],
  ['取り消し 42', { answer: 'unknown-command', typed: '取り消し 42', didYouMean: ['undo', 'cancel'] }],
  ['web-01', { answer: 'unknown-command', typed: 'web-01', didYouMean: ['diagnose'] }],
  ['rg-prod/web', { answer: 'unknown-command', typed: 'rg-prod/web', didYouMean: ['diagnose'] }],
  ['good morning', { answer: 'unknown-command', typed: 'good', didYouMean: [] }],
  ['おはよう', { answer: 'unknown-command', typed: 'おはよう', didYouMean: [] }],
  ['constructor', { answer: 'unknown-command', typed: 'constructor', didYouMean: [] }],
  ['sweep rg-a rg-b', { answer: 'unexpected-words', after: 'sweep', typed: 'rg-b' }],
  ['audit web-01 web-02', { answer: 'unexpected-words', after: 'audit', typed: 'web-02' }],
  ['cancel all of it', { answer: 'unexpected-words', after: 'cancel', typed: 'all of it' }],
  ['event-ids web-01 1057 1058', { answer: 'unexpected-words', after: 'event-ids', typed: '1058' }],
  ['connectivity a b to c', { answer: 'unexpected-words', after: 'connectivity', typed: 'b' }],
  [`diagnose ${nsg}`, { answer: 'not-a-virtual-machine', type: 'Microsoft.Network/networkSecurityGroups' }],
  [
    `診断 ${instance}`,
    { answer: 'not-a-virtual-machine', type: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachines' },
  ],
  ['diagnose old-01.cloudapp.net', { answer: 'classic-virtual-machine', typed: 'old-01.cloudapp.net' }],
  [`diagnose ${group}`, { answer: 'not-a-virtual-machine', type: 'Microsoft.Resources/resourceGroups' }],
  [`sweep ${nsg}`, { answer: 'not-a-resource-group', type: 'Microsoft.Network/networkSecurityGroups' }],
  ['sweep rg.', { answer: 'group-name-not-allowed', typed: 'rg.' }],
  ['sweep rg;x', { answer: 'group-name-not-allowed', typed: 'rg;x' }],
  ['audit web-01;', { answer: 'vm-name-not-allowed', typed: 'web-01;' }],
  ['connectivity w!b to db-01', { answer: 'vm-name-not-allowed', typed: 'w!b' }],
  ['connectivity web-01 to db-01 please', { answer: 'destination-not-understood', typed: 'db-01 please' }],
  ['connectivity web-01 to 10.0.0.400', { answer: 'destination-not-understood', typed: '10.0.0.400' }],
  ['connectivity web-01 to db-01 nic 0', { answer: 'nic-not-understood', typed: '0' }],
  ['connectivity web-01 to db-01 nic two', { answer: 'nic-not-understood', typed: 'two' }],
  ['connectivity web-01 to internet nic 2', { answer: 'nic-not-understood', typed: '2' }],
  ['event-ids web-01 abc', { answer: 'event-id-not-understood', typed: 'abc' }],
  ['event-ids 65536', { answer: 'event-id-not-understood', typed: '65536' }],
  ['event-ids 0 web-01', { answer: 'event-id-not-understood', typed: '0' }],
  ['undo', { answer: 'change-number-not-understood', typed: '' }],
  ['元に戻す', { answer: 'change-number-not-understood', typed: '' }],
  ['undo 0', { answer: 'change-number-not-understood', typed: '0' }],
  ['undo 42 43', { answer: 'change-number-not-understood', typed: '42 43' }],
  ['change -1', { answer: 'change-number-not-understood', typed: '-1' }],
  ['change 1e3', { answer: 'change-number-not-understood', typed: '1e3' }],
  ['change 1234567890', { answer: 'change-number-not-understood', typed: '1234567890' }],
  ['language fr', { answer: 'language-not-known', typed: 'fr' }],
  ['言語 中国語', { answer: 'language-not-known', typed: '中国語' }],
  ['language constructor', { answer: 'language-not-known', typed: 'constructor' }],
  [
    'diagnose /subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute',
    {
      answer: 'resource-id-not-understood',
      typed: '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute',
    },
  ],
];

test.each(refused)('%.70s', (text, answer) => {
  expect(say(text)).toEqual(answer);
});

test('every code is given for something', () => {
  expect(new Set(refused.map(([, { answer }]) => answer))).toEqual(new Set(commandAnswers));
});

describe('a name that could be more than a name is no name', () => {
  test.each([
    "web-01'",
    'web-01"',
    "web-01'or'1'='1",
    'web-01;Get-Process',
    'web-01|x',
    'web-01&x',
    '$(reboot)',
    '%2e%2e',
    '..',
    'a/b/web-01',
    'web-01?x=1',
    'web\\01',
    '-web',
    'web-',
    '{"a":1}',
    '<script>x</script>',
    'wеb-01',
    'サーバー01',
    '🖥',
    'x'.repeat(65),
    'https://example.com/web-01',
  ])('%s', (name) => {
    expect(say(`diagnose ${name}`)).toMatchObject({ answer: 'vm-name-not-allowed' });
  });
});

test('what is shown back is short', () => {
  const answer = say(`diagnose ${'x'.repeat(3000)}`);
  expect(answer).toEqual({ answer: 'vm-name-not-allowed', typed: `${'x'.repeat(63)}…` });
});
