import type { Page } from 'puppeteer-core';
import { badStructure, cutOff, faintTexts } from './in-page.js';

const named = new Set(['button', 'link', 'textbox', 'combobox', 'checkbox', 'tab', 'dialog', 'searchbox']);

/** What Chromium would tell a screen reader: everything that can be operated needs a name. */
async function nameless(page: Page): Promise<readonly string[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: true });
  const all = (node: typeof tree): NonNullable<typeof tree>[] =>
    node === null ? [] : [node, ...(node.children ?? []).flatMap(all)];
  return all(tree).flatMap(({ role, name }) =>
    named.has(role) && (name ?? '').trim() === '' ? [`a ${role} has no name`] : [],
  );
}

/** Everything that is wrong with the page as it stands; empty where nothing is. */
export const audit = async (page: Page): Promise<readonly string[]> => [
  ...(await page.evaluate(faintTexts)),
  ...(await page.evaluate(cutOff)),
  ...(await page.evaluate(badStructure)),
  ...(await nameless(page)),
];
