import { packed } from './packed.ts';
import type { ProbeDocument } from './probe-answer.ts';

/** Run command keeps 4,096 bytes. */
const most = 3_900;

/** What is missed least is left out first. */
export const leftOutFirst: readonly string[] =
  `top av tcpn np prt gh nv brr sch ses ssc mkn gs aad adm ga gpo san xr qw dep dll ft fw3 pprx brk cs mk
   up cpu dsk mem lsn ws rt role lsr lic tss cn dom rdu ur fwp fwc la nic ev mkf tls sec pend safe setup
   bnd rd fwr tpid hs own svc pol tcp ts os`.split(/\s+/);

/** The one line that the probe prints: whole facts are left out, and named, until it is short enough. */
export function probeLine(document: ProbeDocument): string {
  let fitting = document;
  let line = lineOf(fitting);
  for (const key of leftOutFirst) {
    if (line.length <= most) break;
    if (!Object.hasOwn(fitting.f, key)) continue;
    fitting = without(fitting, key);
    line = lineOf(fitting);
  }
  return line;
}

function without({ only, ...document }: ProbeDocument, key: string): ProbeDocument {
  const { [key]: _, ...facts } = document.f;
  return { ...document, f: facts, cut: [...(document.cut ?? []), key], ...(only ? { only } : {}) };
}

const lineOf = (document: ProbeDocument): string => packed('RDPP1', document);
