import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { startEverything } from './start-everything.ts';
import { breakAndAsk } from './story.ts';
import { onCard, pressOn, textOn } from './talk.ts';
import { visit } from './visit.ts';

describeInBrowser('changes', () => {
  let browser: Browser;
  let everything: Awaited<ReturnType<typeof startEverything>>;
  beforeAll(async () => {
    [browser, everything] = await Promise.all([launchChromium(), startEverything()]);
  }, 90_000);
  afterAll(async () => {
    (await import('node:child_process')).execSync('cp $(ls -dt /tmp/rdp-bot-browser-*/bot.log | head -1) /tmp/r/bot.log');
    await browser.close();
    await everything.close();
  });

  test('nsg', async () => {
    const { page, wrong, leave } = await visit(browser, everything.url, {height: 1600});
    const become = async (name: string) => {
      await page.locator('#switch').click();
      await page.locator(`#people ::-p-xpath(.//button[starts-with(., "${name}")])`).click();
      await page.waitForSelector(`::-p-xpath(//button[@id="switch"][starts-with(., "${name}")])`);
    };
    const shot = (n: string) => page.screenshot({ path: `/tmp/r/${n}.png` });
    try {
    await breakAndAsk(page, 'en');
    await pressOn(page, 'blocked by a network rule', 'Request this fix');
    console.log(await textOn(page, 'Approve a change to web-01?'));
    await shot('1');
    await pressOn(page, 'Approve a change to web-01?', 'Approve');
    await new Promise((r) => setTimeout(r, 1500));
    await shot('2');
    await become('Sato');
    await pressOn(page, 'Approve a change to web-01?', 'Approve');
    await new Promise((r) => setTimeout(r, 1500));
    await shot('3');
    await become('Suzuki');
    await pressOn(page, 'Approve a change to web-01?', 'Approve');
    await page.waitForSelector(onCard('RDP to web-01 answers again'));
    await shot('4');
    console.log(await textOn(page, 'RDP to web-01 answers again'));
    } finally {
    await shot('x');
    await leave();
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
