import { expect, test } from '@jest/globals';
import { firewallRows, sayProfiles } from '../../../diagnosis/wording/firewall-rows.ts';
import { firewallRules } from '../../../guest/facts/firewall.ts';

const rules = firewallRules.schema.parse({
  a: 1,
  b: 2,
  o: 0,
  r: ['1B1 7 corp-block *', '2B1 3 mdm 10.0.0.1,LocalSubnet', '0A1 4 mine *'],
}).examples;

test('rules as people read them', () => {
  expect(firewallRows(rules, ['public'], 'en')).toEqual([
    { label: 'Rule', value: 'corp-block · blocks · every profile · from any address · set by Group Policy' },
    {
      label: 'Rule',
      value: 'mdm · blocks · domain, private · from 10.0.0.1, LocalSubnet · set by device management (MDM)',
    },
    { label: 'Rule', value: 'mine · allows · public · from any address' },
    { label: 'Profile in use', value: 'public' },
  ]);
});

test('the same in Japanese, with names as they are', () => {
  const [first, second] = firewallRows(rules, ['domain', 'public'], 'ja');
  expect(first?.value).toBe(
    'corp-block · ブロック · 全プロファイル · 送信元 すべてのアドレス · グループ ポリシーで設定',
  );
  expect(second?.value).toContain('mdm · ブロック · ドメイン、プライベート');
  expect(sayProfiles(['domain', 'public'], 'ja')).toBe('ドメイン、パブリック');
});
