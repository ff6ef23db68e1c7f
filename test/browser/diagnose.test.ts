import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import { principalIds } from '../../simulator/world/practice/ids.ts';
import { audit } from './audit.ts';
import { launchChromium } from './chromium.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { startEverything } from './start-everything.ts';
import { breakAndAsk, press } from './story.ts';
import { visit } from './visit.ts';

describeInBrowser('what npm start starts', () => {
  let browser: Browser;
  let everything: Awaited<ReturnType<typeof startEverything>>;
  beforeAll(async () => {
    [browser, everything] = await Promise.all([launchChromium(), startEverything()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await everything.close();
  });

  test('web-01 is broken, asked about, named with its cause, healed and found well', async () => {
    const { page, wrong, leave } = await visit(browser, everything.url);
    await breakAndAsk(page, 'en');
    await page.waitForSelector('.card ::-p-text(deny-rdp)');
    await page.waitForSelector('.call ::-p-text(VerifyIPFlow)');
    expect(await audit(page)).toEqual([]);

    await press(page, 'Heal on web-01: Subnet NSG denies the port');
    await page.waitForSelector('[aria-label^="Heal on web-01"]', { hidden: true });
    await page.type('#text', 'diagnose web-01');
    await press(page, 'Send');
    // How Tanaka gets in is known from before.
    await page.waitForFunction(
      'document.querySelectorAll(".card [aria-label^=\'Diagnose again\']").length === 2',
    );
    const last = await page.$$eval('.card', (cards) => cards.at(-1)?.textContent ?? '');
    expect(last).not.toContain('deny-rdp');
    await leave();
    expect(wrong).toEqual([]);
  });

  test('in Japanese, at 380 px, in the dark, alone with the bot', async () => {
    const look = {
      width: 380,
      height: 760,
      theme: 'dark',
      language: 'ja',
      person: principalIds.suzuki,
    } as const;
    const { page, wrong, leave } = await visit(browser, everything.url, look);
    await page.locator('#tabs button:nth-of-type(2)').click();
    await page.locator('#conversations button:nth-of-type(3)').click();
    await page.locator('#tabs button:nth-of-type(1)').click();
    await breakAndAsk(page, 'ja');
    await page.waitForSelector('.card ::-p-text(deny-rdp)');
    expect(await audit(page)).toEqual([]);
    await leave();
    expect(wrong).toEqual([]);
  });

  test('whoever may not read the machine learns nothing about it', async () => {
    const { page, wrong, leave } = await visit(browser, everything.url, { person: principalIds.sato });
    await page.locator('#conversations button:nth-of-type(2)').click();
    for (const name of ['web-01', 'nothing-99']) {
      await page.type('#text', `diagnose ${name}`);
      await press(page, 'Send');
    }
    await page.waitForFunction('document.querySelectorAll(".card").length === 2');
    const answers = await page.$$eval('.card', (cards) => cards.map(({ innerText }) => innerText));
    expect(answers[0]?.replaceAll('web-01', '…')).toBe(answers[1]?.replaceAll('nothing-99', '…'));
    await leave();
    expect(wrong).toEqual([]);
  });
});
