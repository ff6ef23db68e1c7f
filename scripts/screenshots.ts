import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';
import { become } from '../test/browser/approving.ts';
import { launchChromium } from '../test/browser/chromium.ts';
import { startEverything } from '../test/browser/start-everything.ts';
import { breakAndAsk, office, silentLine } from '../test/browser/story.ts';
import { onCard, pressOn, say, typeOn } from '../test/browser/talk.ts';
import { type Look, visit } from '../test/browser/visit.ts';
import { smallPng } from './small-png.ts';

type Picture = Look & {
  readonly name: string;
  /** The card with this title or heading alone, instead of the whole page. */
  readonly card?: string;
  /** Absent: a machine is broken and asked about. */
  readonly talk?: (page: Page) => Promise<void>;
};

const folder = new URL('../docs/pictures/', import.meta.url);

const narrowed = 'What keeps you out of web-01';

const proposal = 'Approve a change to web-01?';

const result = 'RDP to web-01 answers again';

const pictures: readonly Picture[] = [
  { name: 'room', width: 1440, height: 900, theme: 'light', language: 'en' },
  { name: 'room-ja-dark', width: 1440, height: 900, theme: 'dark', language: 'ja' },
  { name: 'room-phone', width: 380, height: 760, theme: 'light', language: 'en' },
  {
    name: 'verdict',
    width: 1440,
    height: 1600,
    theme: 'light',
    language: 'en',
    card: 'blocked by a network rule',
  },
  {
    name: 'sources',
    width: 1440,
    height: 1600,
    theme: 'light',
    language: 'en',
    card: narrowed,
    talk: checkPc,
  },
  {
    name: 'approval',
    width: 1440,
    height: 1600,
    theme: 'light',
    language: 'en',
    card: proposal,
    talk: request,
  },
  {
    name: 'result',
    width: 1440,
    height: 1600,
    theme: 'light',
    language: 'en',
    card: result,
    talk: approve,
  },
];

/** Tanaka asks for what would mend it. */
async function request(page: Page): Promise<void> {
  await breakAndAsk(page, 'en');
  await pressOn(page, 'blocked by a network rule', 'Request this fix');
  await page.waitForSelector(onCard(proposal));
}

/** Suzuki says yes, and RDP answers. */
async function approve(page: Page): Promise<void> {
  await request(page);
  await become(page, 'Suzuki');
  await pressOn(page, proposal, 'Approve');
  await page.waitForSelector(onCard(result));
}

/** What nobody sees from Azure: the PC gets no answer, and everything in Azure lets it in. */
async function checkPc(page: Page): Promise<void> {
  await say(page, '/rdp cannot-connect web-01');
  await typeOn(page, 'How do you get in', office);
  await pressOn(page, 'How do you get in', 'Over the Internet');
  await page.waitForSelector(onCard('Windows let RDP through'));
  await typeOn(page, 'Check the way to', silentLine);
  await pressOn(page, 'Check the way to', 'Send');
  await page.waitForSelector(onCard(narrowed));
}

/** The last card, read from its first line on, by somebody whose pointer is elsewhere. */
async function settle(page: Page): Promise<void> {
  await page.focus('#log');
  await page.mouse.move(0, 0);
  await page.$eval('.message:last-of-type .card', (card) => card.closest('.message')?.scrollIntoView());
  await page.waitForFunction('document.fonts.status === "loaded"');
}

/** Each picture has a world of its own, so that it shows one story from its beginning. */
async function take(browser: Browser, { name, card, talk, ...look }: Picture): Promise<void> {
  const everything = await startEverything();
  const { page, leave } = await visit(browser, everything.url, look);
  await (talk ? talk(page) : breakAndAsk(page, look.language ?? 'en'));
  await settle(page);
  const shown = card ? await page.waitForSelector(onCard(card)) : page;
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
