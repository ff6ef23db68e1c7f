import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'puppeteer-core';
import { become, brokenOn, focusOn, waitBroken } from './approving.ts';
import { audit } from './audit.ts';
import { launchChromium } from './chromium.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { startEverything } from './start-everything.ts';
import { breakAndAsk, breakMachine, office } from './story.ts';
import { onCard, pressOn, say, textOn, typeOn } from './talk.ts';
import { type Look, visit } from './visit.ts';

const patience = 120_000;

describeInBrowser('a change, from the request to the way back', () => {
  let browser: Browser;
  let everything: Awaited<ReturnType<typeof startEverything>>;
  beforeAll(async () => {
    browser = await launchChromium();
  }, patience);
  afterAll(() => browser.close());
  // Each has a world of its own.
  beforeEach(async () => {
    everything = await startEverything();
  }, patience);
  afterEach(() => everything.close());

  /** Comes in, does something, and leaves a page in which nothing went wrong. */
  async function during(look: Look, doing: (page: Page) => Promise<void>): Promise<void> {
    const { page, wrong, leave } = await visit(browser, everything.url, look);
    page.setDefaultTimeout(20_000);
    try {
      await doing(page);
    } finally {
      await leave();
    }
    expect(wrong).toEqual([]);
  }

  /** Asks about a machine, with the same way in as ever. */
  async function ask(page: Page, machine: string): Promise<void> {
    await say(page, `diagnose ${machine}`);
    await typeOn(page, `How do you get in to ${machine}?`, office);
    await pressOn(page, `How do you get in to ${machine}?`, 'Over the Internet');
  }

  test(
    'only the approver’s yes counts; everybody sees who and when; undo brings the fault back',
    async () => {
      await during({ height: 1200 }, async (page) => {
        await breakAndAsk(page, 'en');
        expect(await brokenOn(page, 'web-01')).toEqual([denied]);
        await pressOn(page, 'blocked by a network rule', 'Request this fix');
        const proposal = 'Approve a change to web-01?';
        expect(await textOn(page, proposal)).toContain('who asks cannot approve');
        await page.waitForSelector(onCard('CH-1 for web-01 needs', '//*[@class="at"][. = "@Suzuki Ken"]'));
        await page.waitForSelector('#you .mention-mark ::-p-text(@Suzuki Ken)');

        await pressOn(page, proposal, 'Approve');
        expect(await textOn(page, refused)).toContain('a change of this risk needs a second person');
        expect(await audit(page)).toEqual([]);
        await become(page, 'Sato');
        await pressOn(page, proposal, 'Approve');
        expect(await textOn(page, refused)).toContain('does not name you as an approver');

        await become(page, 'Suzuki');
        await page.waitForSelector('.message.mentioned .mention-mark');
        await pressOn(page, proposal, 'Approve');
        const answers = 'RDP to web-01 answers again';
        await textOn(page, answers);
        for (const name of ['Tanaka', 'Watanabe']) {
          await become(page, name);
          expect(await textOn(page, answers)).toMatch(/Approved by Suzuki Ken, 20[-0-9]+ [:0-9]+ JST/);
        }
        await page.waitForFunction('document.querySelectorAll("#tutorial .done").length === 3');
        await page.waitForSelector('.call.change ::-p-text(SecurityRules_)');
        expect(await brokenOn(page, 'web-01')).toEqual([]);
        expect(await audit(page)).toEqual([]);

        await become(page, 'Tanaka');
        await pressOn(page, answers, 'Undo');
        await textOn(page, 'CH-1 was taken back on web-01');
        await waitBroken(page, 'web-01', [denied]);
      });
    },
    patience,
  );

  test(
    'a stopped service is started inside Windows: low risk, by keyboard, at 380 px',
    async () => {
      await during({ width: 380, height: 760 }, async (page) => {
        await breakMachine(page, { machine: 'web-01', scenario: 'termservice-stopped' });
        await page.locator('#tabs button:nth-of-type(2)').click();
        await ask(page, 'web-01');
        await page.waitForSelector(onCard('web-01', '//button[. = "Request this fix"]'));
        await focusOn(page, 'Request this fix');
        await page.keyboard.press('Enter');
        const proposal = 'Approve a change to web-01?';
        await textOn(page, proposal);
        await focusOn(page, 'Approve');
        await page.keyboard.press('Enter');
        await textOn(page, 'RDP to web-01 answers again');
        expect(await audit(page)).toEqual([]);
        await page.locator('#tabs button:nth-of-type(3)').click();
        await page.locator('.call.script ::-p-xpath(.//summary[contains(., "harness · apply")])').click();
        await page.waitForSelector('.call pre ::-p-text(service-state)');
        expect(await audit(page)).toEqual([]);
        await page.locator('#tabs button:nth-of-type(1)').click();
        await waitBroken(page, 'web-01', []);
      });
    },
    patience,
  );

  test(
    'a bundle mends a machine with three causes, in Japanese',
    async () => {
      await during({ height: 1200, language: 'ja' }, async (page) => {
        for (const scenario of ['termservice-stopped', 'remote-desktop-off']) {
          await breakMachine(page, { machine: 'web-01', scenario, language: 'ja' });
        }
        await breakAndAsk(page, 'ja');
        expect(await brokenOn(page, 'web-01')).toHaveLength(3);
        await pressOn(page, 'web-01', 'まとめて申請');
        const proposal = 'web-01 の変更を承認しますか';
        expect(await textOn(page, proposal)).toContain('申請者本人は承認できません');
        await become(page, 'Suzuki');
        await pressOn(page, proposal, '承認');
        expect(await textOn(page, 'web-01 で RDP の応答を確認しました')).toContain('承認:Suzuki Ken');
        await waitBroken(page, 'web-01', []);
        expect(await audit(page)).toEqual([]);
      });
    },
    patience,
  );

  test(
    'high risk: the name of the machine is typed in a dialog',
    async () => {
      await during({ height: 1200 }, async (page) => {
        await breakMachine(page, { machine: 'web-01', scenario: 'no-usable-cipher' });
        await ask(page, 'web-01');
        await pressOn(page, 'web-01', 'Request this fix');
        const proposal = 'Approve a change to web-01?';
        expect(await textOn(page, proposal)).toContain('types the machine’s name');
        const open = () => pressOn(page, proposal, 'Approve');
        const inDialog = (what: string) => page.waitForSelector(`#card-dialog[open] ::-p-xpath(.//${what})`);

        await open();
        await inDialog('*[contains(., "needs a second person")]');
        await page.keyboard.press('Escape');
        await page.waitForSelector('#card-dialog:not([open])');

        await become(page, 'Suzuki');
        await open();
        await inDialog('input');
        expect(await audit(page)).toEqual([]);
        await page.keyboard.type('web-02');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await inDialog('*[. = "That was another name."]');
        await page.locator('#card-dialog input').fill('web-01');
        await page.locator('#card-dialog .card button').click();
        await page.waitForSelector('#card-dialog:not([open])');
        expect(await textOn(page, 'RDP to web-01 answers again')).toContain('Approved by Suzuki Ken');
        await waitBroken(page, 'web-01', []);
      });
    },
    patience,
  );

  test(
    'a rule of the network team is approved by the network team',
    async () => {
      await during({ height: 1200 }, async (page) => {
        await breakMachine(page, { machine: 'app-03', scenario: 'inbound-port-denied' });
        await say(page, 'diagnose app-03');
        await typeOn(page, 'How do you get in to app-03?', '10.0.2.4');
        await pressOn(page, 'How do you get in to app-03?', 'VPN or ExpressRoute');
        await pressOn(page, 'app-03', 'Request this fix');
        const proposal = 'Approve a change to app-03?';
        await textOn(page, proposal);
        await become(page, 'Suzuki');
        await pressOn(page, proposal, 'Approve');
        expect(await textOn(page, refused)).toContain('in Azure you could not make this very change');
        await become(page, 'Watanabe');
        await pressOn(page, proposal, 'Approve');
        expect(await textOn(page, 'RDP to app-03 answers again')).toContain('Approved by Watanabe Aoi');
      });
    },
    patience,
  );
});

const denied = 'Subnet NSG denies the port';

const refused = 'Nothing was decided';
