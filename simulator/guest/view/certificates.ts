import { systemReads } from '../settle/access.ts';
import { filesOf } from '../settle/files.ts';
import type { Inside } from '../settle/inside.ts';
import type { Settled } from '../settle/state.ts';
import type { Certificate } from '../windows/windows.ts';
import type { CertificateView, WindowsView } from '../windows-view.ts';

/** The machine's stores, as a program of the system sees them. */
export const certificateStoresOf = ({ inside, certificates }: Settled): WindowsView['certificateStores'] => ({
  My: inside.windows.certificates.map((one) => certificateView(inside, one)),
  'Remote Desktop': certificates.own.map((one) => certificateView(inside, one)),
});

/** `NTE_BAD_KEYSET` without a file, `ERROR_ACCESS_DENIED` without access. */
function keyError(inside: Inside, keyFile: string): string | undefined {
  const file = filesOf(inside)[keyFile];
  if (!file || file.size === 0) return '80090016';
  return systemReads(file.sddl) ? undefined : '80070005';
}

function certificateView(inside: Inside, { keyFile, ...certificate }: Certificate): CertificateView {
  if (keyFile === undefined) return { ...certificate, hasKey: false };
  const error = keyError(inside, keyFile);
  return { ...certificate, hasKey: true, keyFile, ...(error === undefined ? {} : { keyError: error }) };
}
