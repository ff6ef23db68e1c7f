import { root } from './tree.ts';

/** Reference data of Azure lies beside the repository; these read it. */
const mayNameReference = /^(test\/conformance\/|\.ci\/)/;

/** Written with brackets, so that this file does not find itself. */
const foreign: readonly RegExp[] = [
  /\/[h]ome\/\w+/,
  /\/[U]sers\/\w+/,
  /[A-Z]:\\[U]sers\\/i,
  /(?<![\w.*])\/[w]ork\//,
  /\/[f]arm\//,
  /\/[t]mp\/\w/,
];

const reference = /\.\.\/[s]hared/;

/** Where a file names a place that is on one machine only. */
export function foreignPlacesIn(file: string, text: string): string[] {
  const patterns = mayNameReference.test(file) ? foreign : [...foreign, reference];
  return text.split('\n').flatMap((line, index) => {
    const found = line.includes(root) || patterns.some((pattern) => pattern.test(line));
    return found ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [];
  });
}
