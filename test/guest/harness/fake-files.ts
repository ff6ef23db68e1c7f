/** A Windows that can be changed, in the place of the thin files. */
export const fakeFiles: readonly URL[] = [
  '../fake-windows.ps1',
  'fake-changes.ps1',
  'fake-machine-changes.ps1',
  'fake-network-changes.ps1',
].map((name) => new URL(name, import.meta.url));
