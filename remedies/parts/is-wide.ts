/** The largest range for private use: https://www.rfc-editor.org/rfc/rfc1918 */
const widest = 8;

/** Wider than a network of one's own ever is, or the name of something that others let grow, such as `Internet`. */
export function isWide(source: string): boolean {
  if (/^(VirtualNetwork|AzureLoadBalancer)$/i.test(source)) return false;
  const address = /^\d{1,3}(?:\.\d{1,3}){3}(?:\/(\d{1,2}))?$/.exec(source);
  return !address || Number(address[1] ?? 32) < widest;
}
