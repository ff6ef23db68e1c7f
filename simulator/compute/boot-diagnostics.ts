import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { badRequest, Refusal } from '../wire/refusal.ts';
import { all, keyOf } from '../world/world.ts';
import { type Host, hostOf, knownHost } from './known.ts';
import { atMachine } from './paths.ts';
import { screenshot } from './screenshot.ts';

/** Hands out addresses of the screenshot and the serial log that work for a while, for whoever has them. */
function retrieve(call: Call): Answer {
  const host = knownHost(call);
  const minutes = Number(call.query.get('sasUriExpirationTimeInMinutes') ?? 120);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440) {
    throw badRequest(
      'InvalidParameter',
      `The value '${minutes}' of parameter 'sasUriExpirationTimeInMinutes' is out of range. The value must be between 1 and 1440, inclusive.`,
    );
  }
  if (host.vm.properties.diagnosticsProfile?.bootDiagnostics.enabled !== true) {
    throw new Refusal(
      409,
      'OperationNotAllowed',
      `Boot diagnostics is not enabled for the VM '${host.vm.name}'.`,
    );
  }
  const until = new Date(call.moment.now + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const address = (file: string): string => {
    const query = new URLSearchParams({
      sv: '2018-03-28',
      sr: 'b',
      sp: 'r',
      se: until,
      sig: sign(host, file, until),
    });
    return `${call.base}/practice/boot-diagnostics/${host.vm.properties.vmId}/${file}?${query}`;
  };
  return ok({
    consoleScreenshotBlobUri: address(`${host.vm.name}.screenshot.bmp`),
    serialConsoleLogBlobUri: address(`${host.vm.name}.serialconsole.log`),
  });
}

/** So that an address ends with its time and is good for one file; it keeps no secret, and a practice log needs none. */
const sign = (host: Host, file: string, until: string): string =>
  createHmac('sha256', `${host.world.tenantId}/${host.vm.properties.vmId}`)
    .update(`${file}\n${until}`)
    .digest('base64');

/** What blob storage does with such an address. */
function read(call: Call): Answer {
  const vm = all(call.world, 'Microsoft.Compute/virtualMachines').find(
    ({ properties }) => properties.vmId === param(call, 'vmId'),
  );
  const host = vm && hostOf(call.world, keyOf(vm.id));
  const file = param(call, 'file');
  const until = call.query.get('se') ?? '';
  if (
    !host ||
    !same(call.query.get('sig') ?? '', sign(host, file, until)) ||
    Date.parse(until) <= call.moment.now
  ) {
    return refusedByStorage;
  }
  if (file.endsWith('.bmp')) {
    return { status: 200, headers: { 'content-type': 'image/bmp' }, body: screenshot(host.machine) };
  }
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: host.machine.serialLog,
  };
}

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const refusedByStorage: Answer = {
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: '<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthenticationFailed</Code><Message>Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.</Message></Error>',
};

export const bootDiagnostics: readonly Operation[] = [
  {
    id: 'VirtualMachines_RetrieveBootDiagnosticsData',
    method: 'POST',
    path: `${atMachine}/retrieveBootDiagnosticsData`,
    action: 'Microsoft.Compute/virtualMachines/retrieveBootDiagnosticsData/action',
    charge: 'LowCostGet',
    handle: retrieve,
  },
  {
    id: 'BootDiagnostics_Read',
    method: 'GET',
    path: '/practice/boot-diagnostics/{vmId}/{file}',
    audience: 'open',
    handle: read,
  },
];
