import { expect, test } from '@jest/globals';
import { parseResourceId } from '../../../base/resource-id.ts';
import { pseudonymsFor } from '../../../diagnosis/redaction/pseudonyms.ts';
import { redactText } from '../../../diagnosis/redaction/redact-text.ts';

const redacted = (text: string) => redactText(text, pseudonymsFor('salt'));

const guid = '50b50000-0000-4000-8000-000000000001';
const nsg = `/subscriptions/${guid}/resourceGroups/rg-prod/providers/Microsoft.Network/networkSecurityGroups/nsg-web`;

test('an id is still one, of the same type', () => {
  const other = parseResourceId(redacted(`${nsg}/securityRules/deny-rdp`));
  expect(other?.type).toBe('Microsoft.Network/networkSecurityGroups/securityRules');
  expect(other?.text).not.toMatch(/rg-prod|nsg-web|deny-rdp|50b50000/);
});

test('the same is the same, in any spelling and any place', () => {
  const id = redacted(nsg);
  expect(redacted(nsg.toUpperCase()).toLowerCase()).toBe(id.toLowerCase());
  expect(redacted(`over scope '${nsg}'.`)).toBe(`over scope '${id}'.`);
  expect(id).toContain(redacted(guid));
});

test.each([
  ['00-0D-3A-12-34-56', /^[0-9a-f]{2}(-[0-9a-f]{2}){5}$/],
  ['00:0d:3a:12:34:56', /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/],
  ['tanaka@contoso.example', /^x-[0-9a-f]{8}@example\.com$/],
  ['2603:1000::1', /^2001:db8::[0-9a-f]{4}$/],
  ['2603:1000::/25', /^2001:db8::[0-9a-f]{4}\/25$/],
])('%s keeps its form', (text, form) => {
  expect(redacted(text)).toMatch(form);
  expect(redacted(text)).not.toBe(text);
});

test.each([
  '2026-11-21T02:14:07.000Z',
  '0-65535',
  '::/0',
  '0.0.0.0/0',
  'VirtualNetwork',
  'Microsoft.Network/virtualNetworks/write',
])('%s tells nothing and stays', (text) => {
  expect(redacted(text)).toBe(text);
});

test('Azure’s own names stay', () => {
  expect(
    redacted(
      `${nsg.replace('networkSecurityGroups/nsg-web', 'virtualNetworks/hub/subnets/AzureBastionSubnet')}`,
    ),
  ).toMatch(/\/subnets\/AzureBastionSubnet$/);
});
