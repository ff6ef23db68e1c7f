import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keyOf } from '../../../simulator/world/world.ts';
import { at, group, type MachineRoom, openMachineRoom } from './machine-room.ts';

describe('boot diagnostics', () => {
  let room: MachineRoom;
  beforeEach(async () => {
    room = await openMachineRoom({ machine: { serialLog: 'SAC>\r\n' } });
  });
  afterEach(() => room.practice.close());

  const retrieve = (minutes?: number) =>
    room.practice
      .sdk()
      .compute.virtualMachines.retrieveBootDiagnosticsData(
        group,
        'web-01',
        minutes === undefined ? {} : { sasUriExpirationTimeInMinutes: minutes },
      );

  /** The SDK's client is given https addresses; nobody but it takes the s away. */
  const read = (address: string) => fetch(address.replace(/^https:/, 'http:'));

  test('the addresses work without signing in', async () => {
    const { serialConsoleLogBlobUri = '', consoleScreenshotBlobUri = '' } = await retrieve();
    const log = await read(serialConsoleLogBlobUri);
    expect(log.status).toBe(200);
    expect(await log.text()).toBe('SAC>\r\n');
    const picture = Buffer.from(await (await read(consoleScreenshotBlobUri)).arrayBuffer());
    expect(picture.subarray(0, 2).toString()).toBe('BM');
    expect(picture.readUInt32LE(2)).toBe(picture.length);
  });

  test('they stop working after their time', async () => {
    const { serialConsoleLogBlobUri = '' } = await retrieve(5);
    room.time.clock.time += 5 * 60_000 - 1000;
    expect((await read(serialConsoleLogBlobUri)).status).toBe(200);
    room.time.clock.time += 1000;
    const late = await read(serialConsoleLogBlobUri);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('<Code>AuthenticationFailed</Code>');
  });

  test.each([
    ['another time', (address: string) => address.replace(/se=[^&]+/, 'se=2030-01-01T00%3A00%3A00Z')],
    ['another file', (address: string) => address.replace('serialconsole.log', 'screenshot.bmp')],
    ['no signature', (address: string) => address.replace(/&sig=.*/, '')],
  ])('an address with %s is refused', async (_, change) => {
    const { serialConsoleLogBlobUri = '' } = await retrieve();
    expect((await read(change(serialConsoleLogBlobUri))).status).toBe(403);
  });

  test('a machine without boot diagnostics has none', async () => {
    const vm = room.practice.world.resources[keyOf(at('virtualMachines/web-01'))];
    Object.assign(vm?.properties ?? {}, { diagnosticsProfile: { bootDiagnostics: { enabled: false } } });
    await expect(retrieve()).rejects.toMatchObject({ statusCode: 409, code: 'OperationNotAllowed' });
  });

  test.each([0, 1441])('%i minutes are refused', async (minutes) => {
    await expect(retrieve(minutes)).rejects.toMatchObject({ statusCode: 400, code: 'InvalidParameter' });
  });
});
