import type { Certificate } from '../../guest/facts/certificates.ts';
import type { FactState } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';

/** The private key of a certificate. `lost`: its file is gone, empty or damaged. */
export type KeyState = 'opens' | 'denied' | 'lost' | 'not-known';

/** `files` are those of the key that RDP made for itself; absent where the certificate is none of its own. */
export function keyState(certificate: Certificate, files: FactState<FactValue<'rdpKeyFiles'>>): KeyState {
  const { hasKey, keyOpens, keyFileFound } = certificate;
  if (keyFileFound && !mayBeRead(certificate)) return 'denied';
  if (keyFileFound) return keyOpens ? 'opens' : 'lost';
  // A key may be kept elsewhere than in a file of that folder.
  if (keyOpens) return 'opens';
  if (!hasKey || files.state === 'absent') return 'lost';
  // Windows does not always tell which file a key is in when it may not open it.
  const said = keyStateOfFiles(files);
  return said === 'not-known' && files.state === 'value' ? 'lost' : said;
}

/** What is left to see of RDP's own key without a certificate. No file is no fault then: Windows makes a new one. */
export function keyStateOfFiles(files: FactState<FactValue<'rdpKeyFiles'>>): KeyState {
  if (files.state !== 'value') return 'not-known';
  if (files.value.some((file) => file.size > 0 && !mayBeRead(file))) return 'denied';
  return files.value.some(({ size }) => size === 0) ? 'lost' : 'not-known';
}

/** The service runs as Network Service and reads; Windows itself writes. */
const mayBeRead = (file: {
  readonly systemHasFullControl: boolean;
  readonly networkServiceReads: boolean;
}): boolean => file.systemHasFullControl && file.networkServiceReads;
