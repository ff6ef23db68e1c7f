/**
 * Of scripts that are nothing but functions, those that the others need, directly or through one another: what runs as
 * SYSTEM and is read by who approves it has nothing in it that nobody calls.
 */
export function usedFunctions(scripts: readonly string[], others: string): string {
  const functions = scripts.flatMap((script) => script.split(/^(?=function )/m).slice(1));
  const used = new Set<string>();
  for (let text = others; text !== ''; ) {
    const more = functions.filter((one) => !used.has(one) && calls(text, nameOf(one)));
    for (const one of more) used.add(one);
    text = more.join('\n');
  }
  return functions.filter((one) => used.has(one)).join('');
}

const nameOf = (text: string): string => /^function ([\w-]+)/.exec(text)?.[1] ?? '';

const calls = (text: string, name: string): boolean => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);
