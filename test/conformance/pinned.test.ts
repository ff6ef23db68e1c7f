import { expect, test } from '@jest/globals';
import { readPackage } from '../conventions/package-json.ts';
import { textOf } from '../conventions/tree.ts';
import { pinnedVersionOf } from './pinned.ts';

const vm = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/v';

test.each([
  [vm, '2026-03-01'],
  [`${vm}/providers/Microsoft.Authorization/permissions`, '2022-04-01'],
  [`${vm}/providers/Microsoft.ResourceHealth/availabilityStatuses/current`, '2022-10-01'],
  ['/subscriptions/s/resourceGroups/g/providers/microsoft.compute/disks/d', '2025-01-02'],
  ['/subscriptions/s/providers/Microsoft.Insights/eventtypes/management/values', '2015-04-01'],
  ['/subscriptions/s/providers/Microsoft.Authorization/locks', undefined],
  ['/subscriptions/s', undefined],
])('%s is asked for at %s', (path, version) => {
  expect(pinnedVersionOf(path)).toBe(version);
});

test('the decision page names the packages and versions of package.json', () => {
  const page = textOf('docs/adr/0005-pinned-sdks-and-api-versions.md');
  const sdks = Object.entries(readPackage().dependencies).filter(([name]) =>
    /^@azure\/(arm-|identity)/.test(name),
  );
  expect(sdks.length).toBeGreaterThan(0);
  expect(sdks.filter(([name, version]) => !page.includes(`| \`${name}\` | ${version} |`))).toEqual([]);
});
