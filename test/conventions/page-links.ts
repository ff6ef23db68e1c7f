import path from 'node:path';

/** A link of a page to another file of the repository, or to a heading. */
export type PageLink = { readonly from: string; readonly line: number; readonly target: string };

export function linksOf(from: string, text: string): PageLink[] {
  return withoutCode(text)
    .split('\n')
    .flatMap((content, index) =>
      [...content.matchAll(/\]\(([^)\s]+)\)/g)].map((found) => ({
        from,
        line: index + 1,
        target: found[1] ?? '',
      })),
    )
    .filter(({ target }) => !/^[a-z]+:/i.test(target));
}

/** The file that a link means, and the heading in it. */
export function meantBy({ from, target }: PageLink): { file: string; heading: string | undefined } {
  const [file = '', heading] = target.split('#');
  const meant = file === '' ? from : path.posix.join(path.posix.dirname(from), decodeURI(file));
  return { file: path.posix.normalize(meant).replace(/\/$/, ''), heading };
}

/** The names under which a page's headings can be linked, as GitHub makes them. */
export const headingsOf = (text: string): string[] =>
  [...withoutCode(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );

/** Keeps the lines, so that line numbers stay true. */
const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ''));
