import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../test/browser/chromium.ts';
import { startEverything } from '../test/browser/start-everything.ts';
import { breakAndAsk } from '../test/browser/story.ts';
import { type Look, visit } from '../test/browser/visit.ts';
import { smallPng } from './small-png.ts';

type Picture = Look & {
  readonly name: string;
  /** The verdict card alone instead of the whole page. */
  readonly card?: true;
};

const folder = new URL('../docs/pictures/', import.meta.url);

const pictures: readonly Picture[] = [
  { name: 'room', width: 1440, height: 900, theme: 'light', language: 'en' },
  { name: 'room-ja-dark', width: 1440, height: 900, theme: 'dark', language: 'ja' },
  { name: 'room-phone', width: 380, height: 760, theme: 'light', language: 'en' },
  { name: 'verdict', width: 1440, height: 1600, theme: 'light', language: 'en', card: true },
];

/** The verdict, read from its first line on, by somebody whose pointer is elsewhere. */
async function settle(page: Page): Promise<void> {
  await page.focus('#log');
  await page.mouse.move(0, 0);
  await page.$eval('.message:last-of-type .card', (card) => card.closest('.message')?.scrollIntoView());
  await page.waitForFunction('document.fonts.status === "loaded"');
}

/** Each picture has a world of its own, so that it shows one story from its beginning. */
async function take(browser: Browser, { name, card, ...look }: Picture): Promise<void> {
  const everything = await startEverything();
  const { page, leave } = await visit(browser, everything.url, look);
  await breakAndAsk(page, look.language ?? 'en');
  await settle(page);
  const shown = card ? await page.waitForSelector('.message:last-of-type .card') : page;
  const png = smallPng(Buffer.from((await shown?.screenshot()) ?? []));
  await writeFile(new URL(`${name}.png`, folder), png);
  await leave();
  await everything.close();
  console.log(`${name}.png  ${Math.round(png.length / 1024)} KB`);
}

await mkdir(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
}
