import { foldWidth } from './fold-width.ts';
import { readVmReference, type VmReference } from './vm-reference.ts';

/** A correction is said in a few words, and looking for one in a long text takes long. */
const longest = 200;

/** Another machine than the one that was understood: `no, web-02`, `I mean web-02`, `いえ、web-02 です`. */
export function readCorrection(typed: string): VmReference | undefined {
  const text = foldWidth(typed).trim();
  if (text.length > longest) return undefined;
  const named = namedBy(clear, text, isNoOtherWord) ?? namedBy(short, text, looksLikeName);
  const vm = named === undefined ? undefined : readVmReference(named);
  return vm?.ok ? vm.value : undefined;
}

const namedBy = (patterns: readonly RegExp[], text: string, fits: RegExp): string | undefined =>
  patterns.flatMap((pattern) => pattern.exec(text)?.[1] ?? []).find((named) => fits.test(named));

/** `I mean it`, `Bastion ではなく VPN です`: nobody calls a machine so. */
const isNoOtherWord =
  /^(?!(?:it|that|this|you|so|vpn|bastion|internet|public|private|expressroute|rdp|ssh|tcp|udp|icmp|https?|ping|[\d.]+)$)/i;

/** `no, thanks` and `no, 203.0.113.7` name no machine. */
const looksLikeName = /^(?=.*[a-z])(?=.*[\d/-])/i;

const name = String.raw`["'“‘「]?([A-Za-z0-9/][\w./-]*)["'”’」]?`;
const end = '[.!。！]*$';

const asPatterns = (sources: readonly string[]): readonly RegExp[] =>
  sources.map((source) => new RegExp(source, 'iu'));

/** They say that another one is meant. */
const clear = asPatterns([
  // I meant web-02 · not web-01 but web-02
  String.raw`^(?:no|sorry|oops|actually)?[\s,.:;!-]*(?:i|we)\s+mean[t]?\s+${name}${end}`,
  String.raw`^(?:no[\s,]+)?not\s+\S+?[\s,]+but\s+${name}${end}`,
  // web-01 ではなく web-02 です · web-02 の間違いです
  String.raw`^\S+?\s*(?:では|じゃ)(?:なく(?:て)?|ないです)[\s、。,]*${name}\s*(?:です|でした)?${end}`,
  String.raw`^${name}\s*の(?:間違い|まちがい|ほう|方)(?:です|でした)?${end}`,
]);

/** They could say that of something else. */
const short = asPatterns([
  // no, web-02 · actually it's web-02
  String.raw`^(?:no|nope|sorry|oops|wrong|wait|actually|correction)\b[\s,.:;!-]+(?:it(?:'|’)?s\s+|it\s+is\s+|make\s+it\s+)?${name}${end}`,
  // not web-01, web-02
  String.raw`^(?:no[\s,]+)?not\s+\S+?[\s,]+${name}${end}`,
  // いえ、web-02 です
  String.raw`^(?:いえ|いや|いいえ|違います|違う|ちがいます|すみません|失礼|間違えました|間違い|訂正)[\s、。,.:]*${name}\s*(?:です|でした|の(?:ほう|方)です|のことです)?${end}`,
]);
