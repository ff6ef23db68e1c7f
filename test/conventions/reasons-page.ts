export type ReasonsOfPage = {
  /** The name of the list in base/reasons.ts, as the heading gives it. */
  readonly list: string;
  readonly rows: readonly { readonly code: string; readonly means: string; readonly todo: string }[];
};

/** Reads docs/reasons.md: a heading such as "## Azure (`azureReasons`)" for each list, a table row for each code. */
export function readReasonsPage(page: string): ReasonsOfPage[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      list: /\(`(\w+)`\)/.exec(section)?.[1] ?? '(none)',
      rows: section.split('\n').flatMap((line) => {
        const row = /^\| `([^`]+)` \|(.*)\|(.*)\|$/.exec(line);
        if (!row) return [];
        const [, code = '', means = '', todo = ''] = row;
        return [{ code, means: means.trim(), todo: todo.trim() }];
      }),
    }));
}
