import { createHash } from 'node:crypto';
import { products } from '../product/products.ts';
import type { FileView } from '../windows-view.ts';
import type { Inside } from './inside.ts';

export const machineKeys = 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys';

/** As the product makes the folder: everybody may add a key, and sees only one's own. */
const machineKeysAccess = 'O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)';
const rdpKeyAccess = 'O:SYG:SYD:PAI(A;;FR;;;NS)(A;;FA;;;SY)(A;;FA;;;BA)';
const systemKeyAccess = 'O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)';
const libraryAccess =
  'O:S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464D:PAI(A;;0x1200a9;;;BU)(A;;FA;;;SY)';

/** The container `TSSecKeySet1`, whose name is the same on every machine, and the machine's own id. */
export const rdpKeyFile = ({ computerName }: Pick<Inside, 'computerName'>): string =>
  `${machineKeys}\\f686aace6942fb7f7ceb231212eef4a4_${machineId(computerName)}`;

const machineId = (computerName: string): string =>
  createHash('sha256')
    .update(`machine ${computerName}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const otherContainers = [
  '6de9cb26d2b98c01ec4e9e8b34824aa2',
  '76944fb33636aeddb9590521c2e8815a',
  '7a436fe806e483969f48a894af2fe9a1',
  'c2319c42033a5ca7f44e731bfd3fa2b5',
  'd6d986f09a1ee04e24c949879fdb506c',
];

/** The files that matter here, as they are now. */
export function filesOf(inside: Inside): Readonly<Record<string, FileView>> {
  const { windows, computerName } = inside;
  const { build, revision } = products[windows.product];
  const version = `10.0.${build}.${revision}`;
  const all: Record<string, FileView> = {
    [machineKeys]: { sddl: machineKeysAccess },
    [rdpKeyFile(inside)]: { size: 2400, sddl: rdpKeyAccess },
    'C:\\Windows\\System32\\termsrv.dll': { size: 1_034_240, sddl: libraryAccess, version },
    'C:\\Windows\\System32\\drivers\\netvsc.sys': { size: 253_952, sddl: libraryAccess, version },
  };
  for (const container of otherContainers)
    all[`${machineKeys}\\${container}_${machineId(computerName)}`] = { size: 1390, sddl: systemKeyAccess };
  for (const { keyFile } of windows.certificates)
    if (keyFile !== undefined) all[keyFile] ??= { size: 3172, sddl: rdpKeyAccess };
  for (const [path, change] of Object.entries(windows.files)) {
    if (change === null) delete all[path];
    else all[path] = { ...(all[path] ?? { sddl: systemKeyAccess }), ...change };
  }
  return all;
}

/** What the model does not know is taken to be there. */
export const hasFile = (inside: Inside, path: string | undefined): boolean =>
  path === undefined || inside.windows.files[path] !== null;
