import { describe, expect, test } from '@jest/globals';
import type { Plan, PlannedRemedy } from '../../../changes/plan/plan.ts';
import { bicepText } from '../../../changes/plan/snippets/bicep-value.ts';
import { hclText } from '../../../changes/plan/snippets/hcl-value.ts';
import { snippets } from '../../../changes/plan/snippets.ts';
import type { Step, StepOf } from '../../../remedies/step.ts';

const group = '/subscriptions/50b50000-0000-4000-8000-000000000001/resourceGroups/rg-net/providers';
const nsg = `${group}/Microsoft.Network/networkSecurityGroups/nsg-web`;
const table = `${group}/Microsoft.Network/routeTables/rt-web`;
const nic = `${group}/Microsoft.Network/networkInterfaces/nic-web`;
const vm = `${group}/Microsoft.Compute/virtualMachines/web-01`;

const rule: NonNullable<StepOf<'security-rule'>['set']> = {
  priority: 290,
  access: 'Allow',
  direction: 'Inbound',
  protocol: 'Tcp',
  source: '203.0.113.7',
  destination: '10.1.0.4',
  destinationPort: '3389',
};

const written = (...steps: readonly Step[]) => {
  const words = { en: '', ja: '' };
  const remedy: PlannedRemedy = {
    remedy: 'r',
    check: 'c',
    name: words,
    sentence: words,
    steps: steps.map((step) => ({ step, before: null })),
  };
  const pipelines: Plan['pipelines'] = [nsg.toUpperCase(), table, nic, vm].map((resource) => ({
    resource,
    by: 'p',
  }));
  const [bicep, terraform] = snippets({ remedies: [remedy], pipelines });
  return { bicep: bicep?.text ?? '', terraform: terraform?.text ?? '' };
};

const ofRule = (set: StepOf<'security-rule'>['set']) =>
  written({ kind: 'security-rule', rule: `${nsg}/securityRules/allow-rdp`, set });

describe('a security rule', () => {
  test('as Bicep', () => {
    expect(ofRule(rule).bicep).toBe(
      [
        '// In the network security group nsg-web, resource group rg-net',
        "resource securityGroup1 'Microsoft.Network/networkSecurityGroups@2024-05-01' existing = {",
        "  name: 'nsg-web'",
        '}',
        '',
        "resource securityRule1 'Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01' = {",
        '  parent: securityGroup1',
        "  name: 'allow-rdp'",
        '  properties: {',
        '    priority: 290',
        "    direction: 'Inbound'",
        "    access: 'Allow'",
        "    protocol: 'Tcp'",
        "    sourcePortRange: '*'",
        "    sourceAddressPrefix: '203.0.113.7'",
        "    destinationPortRange: '3389'",
        "    destinationAddressPrefix: '10.1.0.4'",
        '  }',
        '}',
      ].join('\n'),
    );
  });

  test('as Terraform', () => {
    expect(ofRule(rule).terraform).toBe(
      [
        '# In the network security group nsg-web, resource group rg-net',
        'resource "azurerm_network_security_rule" "rule_1" {',
        '  name = "allow-rdp"',
        '  resource_group_name = "rg-net"',
        '  network_security_group_name = "nsg-web"',
        '  priority = 290',
        '  direction = "Inbound"',
        '  access = "Allow"',
        '  protocol = "Tcp"',
        '  source_port_range = "*"',
        '  source_address_prefix = "203.0.113.7"',
        '  destination_port_range = "3389"',
        '  destination_address_prefix = "10.1.0.4"',
        '}',
      ].join('\n'),
    );
  });

  test('with several of each, and with groups', () => {
    const { bicep, terraform } = ofRule({
      ...rule,
      source: { groups: [`${group}/Microsoft.Network/applicationSecurityGroups/asg`] },
      destination: ['10.1.0.4', '10.1.0.5'],
      destinationPort: ['3389', '3390'],
    });
    expect(bicep).toContain(
      `    sourceApplicationSecurityGroups: [\n      {\n        id: '${group}/Microsoft.Network/applicationSecurityGroups/asg'\n      }\n    ]`,
    );
    expect(bicep).toContain("    destinationAddressPrefixes: [\n      '10.1.0.4'\n      '10.1.0.5'\n    ]");
    expect(terraform).toContain('  destination_port_ranges = ["3389", "3390"]');
    expect(terraform).toContain('  source_application_security_group_ids = ["/subscriptions/');
    expect(terraform).not.toContain('source_address');
  });

  test('that goes away is a remark', () => {
    expect(ofRule(null)).toEqual({
      bicep: '// Without the rule allow-rdp (network security group nsg-web, resource group rg-net)',
      terraform: '# Without the rule allow-rdp (network security group nsg-web, resource group rg-net)',
    });
  });
});

test('a route', () => {
  const { bicep, terraform } = written({
    kind: 'route',
    route: `${table}/routes/back`,
    set: { addressPrefix: '10.2.0.0/16', nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.1.1.1' },
  });
  expect(bicep).toContain(
    "    addressPrefix: '10.2.0.0/16'\n    nextHopType: 'VirtualAppliance'\n    nextHopIpAddress: '10.1.1.1'",
  );
  expect(terraform).toContain('  next_hop_in_ip_address = "10.1.1.1"');
});

test('what stands inside a resource of theirs is only that part', () => {
  const { bicep, terraform } = written(
    { kind: 'boot-diagnostics', vm, set: 'on' },
    { kind: 'nic-address', nic, address: '10.1.0.9' },
  );
  expect(bicep).toContain('diagnosticsProfile: {\n  bootDiagnostics: {\n    enabled: true\n  }\n}');
  expect(bicep).toContain("privateIPAllocationMethod: 'Static'\nprivateIPAddress: '10.1.0.9'");
  expect(terraform).toContain('web-01, resource group rg-net\nboot_diagnostics {}');
  expect(terraform).toContain('private_ip_address_allocation = "Static"\nprivate_ip_address = "10.1.0.9"');
});

test('an address that Azure chooses is not written down', () => {
  const { bicep } = written({ kind: 'nic-address', nic, address: '10.1.0.9', allocation: 'Dynamic' });
  expect(bicep).not.toContain('10.1.0.9');
});

test('what is done and not kept, and what no pipeline writes, is not handed over', () => {
  expect(written({ kind: 'power', vm, change: 'restart' }, { kind: 'wait', vm, for: 'agent' }).bicep).toBe(
    '',
  );
  const other = `${nsg.replace('nsg-web', 'nsg-web-2')}/securityRules/r`;
  expect(written({ kind: 'security-rule', rule: other, set: rule }).bicep).toBe('');
});

const dollar = '$';

const hostile = [
  "it's",
  'say "hi"',
  'a\\b\\',
  `${dollar}{resourceGroup().id}`,
  `${dollar}${dollar}{x}`,
  '%{ for x in y }',
  '%%{x}',
  "'\n}\nresource evil",
  '"\n}\nresource "evil"',
  '\r\n\t\u0000\u2028\u202E',
  `\\'${dollar}{a}\\"`,
  '😀 日本語',
];

describe.each(hostile)('%j', (text) => {
  test('stays one text in Bicep, and is read back as it was', () => {
    const quoted = bicepText(text);
    const inner = /^'((?:[^'\\$\p{C}]|\$(?!\{)|\\(?:[\\'$]|u\{[0-9a-f]+\}))*)'$/u.exec(quoted)?.[1];
    expect(inner).toBeDefined();
    const read = inner?.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, code?: string, one?: string) =>
      code === undefined ? (one ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
    );
    expect(read).toBe(text);
  });

  test('stays one text in Terraform, and is read back as it was', () => {
    const quoted = hclText(text);
    const inner = /^"((?:[^"\\$%\p{C}]|[$%](?!\{)|\\(?:[\\"]|u[0-9a-f]{4}|U[0-9a-f]{8}))*)"$/u.exec(
      quoted,
    )?.[1];
    expect(inner).toBeDefined();
    const read = inner?.replace(
      /\\(?:[uU]([0-9a-f]{8}|[0-9a-f]{4})|(.))/g,
      (_, code?: string, one?: string) =>
        code === undefined ? (one ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
    );
    expect(read).toBe(text);
  });

  test('cannot leave the field that it stands in', () => {
    const { bicep, terraform } = ofRule({ ...rule, description: text });
    const plain = ofRule({ ...rule, description: 'x' });
    expect(bicep.split('\n').length).toBe(plain.bicep.split('\n').length);
    expect(terraform.split('\n').length).toBe(plain.terraform.split('\n').length);
  });
});

test('an id that is none is left out', () => {
  const step: Step = { kind: 'security-rule', rule: `${nsg}/securityRules/a\n}`, set: rule };
  expect(written(step).bicep).toBe('');
});
