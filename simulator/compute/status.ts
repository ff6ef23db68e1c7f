/** A time as the compute provider writes it. */
export const stamp = (time: string | number): string =>
  new Date(time)
    .toISOString()
    .replace(/\.\d+Z$/, '+00:00')
    .replace('Z', '+00:00');

export type Status = {
  readonly code: string;
  readonly level: 'Info' | 'Warning' | 'Error';
  readonly displayStatus: string;
  readonly message?: string;
  readonly time?: string;
};

/** The state of a part of a VM, such as a disk or an extension. */
export function provisioningStatus(state: string, time: string): Status {
  const at = { time: stamp(time) };
  switch (state) {
    case 'Succeeded':
      return {
        code: 'ProvisioningState/succeeded',
        level: 'Info',
        displayStatus: 'Provisioning succeeded',
        ...at,
      };
    case 'Failed':
      return {
        code: 'ProvisioningState/failed',
        level: 'Error',
        displayStatus: 'Provisioning failed',
        ...at,
      };
    default:
      return { code: `ProvisioningState/${state.toLowerCase()}`, level: 'Info', displayStatus: state, ...at };
  }
}
