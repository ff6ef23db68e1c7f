import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'puppeteer-core';
import { audit } from './audit.ts';
import { launchChromium } from './chromium.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { openRoom } from './open-room.ts';
import { form, hostile, type Seen, scripted } from './scripted.ts';
import { press } from './story.ts';
import { type Look, visit } from './visit.ts';

describeInBrowser('the page of the practice room', () => {
  let browser: Browser;
  let room: Awaited<ReturnType<typeof openRoom>>;
  let seen: Seen;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    seen = { pressed: [] };
    room = await openRoom(scripted(seen));
  });
  afterEach(() => room.close());

  /** Comes in, does something, and leaves a page in which nothing went wrong. */
  async function during(look: Look, doing: (page: Page) => Promise<void>): Promise<void> {
    const { page, wrong, leave } = await visit(browser, room.url, look);
    await doing(page);
    await leave();
    expect(wrong).toEqual([]);
  }

  const say = async (page: Page, text: string) => {
    await page.type('#text', text);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
  };

  const sees = (page: Page, text: string) => page.waitForSelector(`::-p-text(${text})`);

  const textOf = (page: Page, selector: string): Promise<string> =>
    page.$eval(selector, ({ textContent }) => textContent ?? '');

  const doneSteps = (page: Page) => page.$$eval('#tutorial .done', ({ length }) => length);

  test('a newcomer breaks a machine, asks, reads the verdict and heals', async () => {
    await during({}, async (page) => {
      expect(await doneSteps(page)).toBe(0);
      await press(page, 'Break web-01…');
      await page.type('#break input[type="search"]', 'subnet');
      await page.locator('#break input[value="inbound-port-denied"]').click();
      await press(page, 'Break it');
      await sees(page, 'The network pipeline put a rule deny-rdp');
      expect(await doneSteps(page)).toBe(1);

      await press(page, 'Ask');
      expect(await page.$eval('#text', ({ value }) => value)).toBe('diagnose web-01');
      await press(page, 'Send');
      await sees(page, 'Rule "deny-rdp" drops TCP 3389');
      expect(await doneSteps(page)).toBe(2);
      await page.waitForFunction('document.querySelector("#announced").textContent.includes("blocked")');

      await press(page, 'Heal on web-01: Subnet NSG denies the port');
      await page.waitForSelector('[aria-label^="Heal on web-01"]', { hidden: true });
      // This little bot changes nothing, so nothing was approved.
      expect(await doneSteps(page)).toBe(2);
    });
  });

  test('several faults at once, and a surprise that is kept until it is revealed', async () => {
    await during({}, async (page) => {
      await press(page, 'Break app-02…');
      await page.locator('#break input[value="nic-failed"]').click();
      await page.locator('#break input[value="agent-not-ready"]').click();
      await press(page, 'Break it 2 ways');
      await page.waitForFunction(
        'document.querySelectorAll("[aria-label^=\'Heal on app-02\']").length === 2',
      );

      const broken = await page.$$eval('.broken .bad', ({ length }) => length);
      await press(page, 'Surprise me');
      await sees(page, 'Something was done to it');
      expect(await page.$$eval('.broken .bad', ({ length }) => length)).toBe(broken);
      await page.locator('[aria-label^="Reveal what was done"]').click();
      await page.waitForFunction(`document.querySelectorAll(".broken .bad").length > ${broken}`);
    });
  });

  test('everything can be done by keyboard', async () => {
    await during({}, async (page) => {
      const { keyboard } = page;
      const focused = () =>
        page.$eval(':focus', (node) => node.getAttribute('aria-label') ?? node.id ?? node.textContent);
      const tabTo = async (name: string) => {
        for (let steps = 0; steps < 40; steps += 1) {
          await keyboard.press('Tab');
          if (`${await focused().catch(() => '')}`.startsWith(name)) return;
        }
        throw new Error(`Tab never reaches ${name}.`);
      };

      await keyboard.press('Tab');
      expect(await textOf(page, ':focus')).toBe('Skip to the message box');

      await tabTo('Break web-01…');
      await keyboard.press('ArrowDown');
      expect(await focused()).toBe('Break web-02…');
      await keyboard.press('Enter');
      await page.waitForSelector('#break[open]');
      await keyboard.press('Escape');
      await page.waitForSelector('#break:not([open])');
      expect(await focused()).toBe('Break web-02…');

      await tabTo('Message');
      await keyboard.type('di');
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await keyboard.type('web');
      await keyboard.press('ArrowDown');
      await keyboard.press('ArrowDown');
      await keyboard.press('Tab');
      expect(await page.$eval('#text', ({ value }) => value)).toBe('diagnose web-02');
      await keyboard.press('Enter');
      await sees(page, 'Rule "deny-rdp" drops TCP 3389');

      await keyboard.down('Shift');
      for (let steps = 0; steps < 30; steps += 1) {
        await keyboard.press('Tab');
        if (`${await focused()}`.startsWith('Fine')) break;
      }
      await keyboard.up('Shift');
      expect(await page.$eval(':focus', (node) => node.getAttribute('aria-expanded'))).toBe('false');
      await keyboard.press('Enter');
      expect(await page.$eval(':focus', (node) => node.getAttribute('aria-expanded'))).toBe('true');

      await page.focus('#switch');
      await keyboard.press('Enter');
      await page.waitForSelector('#people:popover-open [aria-current]:focus');
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await page.waitForFunction('document.querySelector("#switch").textContent.startsWith("Suzuki")');
    });
  });

  test('a card that is replaced keeps what its reader opened, typed, focused and scrolled to', async () => {
    await during({ height: 600 }, async (page) => {
      for (const text of ['form', 'form', 'form']) await say(page, text);
      await page.waitForFunction('document.querySelectorAll(".card").length === 3');
      const last = await page.evaluateHandle('[...document.querySelectorAll(".message")].at(-1)');
      const inLast = (selector: string) => last.asElement()?.$(selector) ?? null;
      await (await inLast('::-p-text(More)'))?.click();
      await (await inLast('::-p-text(Inner)'))?.click();
      await (await inLast('input'))?.type('203.0.113.7');
      const before = await page.$eval('#log', ({ scrollTop }) => scrollTop);

      await seen.last?.speak.update(seen.last.id, form('Second'), 'A form, again');
      await sees(page, 'Second');
      const after = await page.evaluate(
        `(() => { const card = [...document.querySelectorAll('.card')].at(-1); return {
          typed: card.querySelector('input').value,
          focused: document.activeElement === card.querySelector('input'),
          folded: card.innerText.includes('What was folded'),
          inside: card.innerText.includes('What was inside'),
          scrolled: document.querySelector('#log').scrollTop }; })()`,
      );
      expect(after).toEqual({
        typed: '203.0.113.7',
        focused: true,
        folded: true,
        inside: true,
        scrolled: before,
      });
    });
  });

  test('a press is answered below the card, or replaces it for who pressed', async () => {
    await during({}, async (page) => {
      await say(page, 'form');
      await sees(page, 'Refuse me');
      await page.type('.card input', '10.0.0.1');
      await press(page, 'Refuse me');
      await sees(page, 'You may not do that.');
      expect(JSON.stringify(seen.pressed)).toContain('10.0.0.1');

      await press(page, 'Change it');
      await sees(page, 'Changed for you');
      await page.locator('#switch').click();
      await page.locator('#people button:nth-of-type(2)').click();
      await sees(page, 'First');
      expect(await textOf(page, '#log')).not.toContain('Changed for you');
    });
  });

  test('outside text stays text', async () => {
    await during({}, async (page) => {
      await say(page, `hostile ${hostile}`);
      await page.waitForSelector('.card');
      const shown = await textOf(page, '#log');
      expect(shown.split('<img src=x').length).toBe(3);
      expect(await page.$$('#log img, #log script, #log a')).toEqual([]);
      expect(await page.title()).toBe('rdp-bot · practice room');
      // Web-02 carries a tag like that.
      expect(await page.$$('#machines img')).toEqual([]);
    });
  });

  test('who may not see a message does not, and what the bot cannot hear says so', async () => {
    await during({}, async (page) => {
      await say(page, '/diagnose web-01');
      await page.waitForFunction('document.querySelectorAll(".private").length === 1');
      await page.locator('#switch').click();
      await page.locator('#people button:nth-of-type(2)').click();
      await page.waitForFunction('document.querySelector("#switch").textContent.startsWith("Suzuki")');
      await page.waitForFunction('!document.querySelector("#log").textContent.includes("/diagnose")');

      await press(page, 'Mention rdp-bot');
      await say(page, 'diagnose web-01');
      await sees(page, 'The bot does not hear this');
    });
  });

  test('a message that does not arrive says so and can be sent again', async () => {
    await room.stopBot();
    await during({}, async (page) => {
      await say(page, 'diagnose web-01');
      await sees(page, 'Not delivered: the bot does not answer.');
      expect(await page.$('::-p-text(Send again)')).not.toBeNull();
    });
  });

  test('the audit itself finds what it looks for', async () => {
    await during({}, async (page) => {
      await page.evaluate(`
        const faint = document.createElement('p');
        faint.textContent = 'too faint';
        faint.style.color = '#999';
        const cut = document.createElement('p');
        cut.textContent = 'this is cut off';
        cut.style.cssText = 'width: 20px; overflow: hidden; white-space: nowrap';
        const nameless = document.createElement('button');
        nameless.id = 'top';
        const row = document.createElement('div');
        row.className = 'ac-actionSet';
        const narrow = document.createElement('button');
        narrow.textContent = 'three short words';
        narrow.style.cssText = 'width: 70px; white-space: normal';
        row.append(narrow);
        document.querySelector('main').prepend(faint, cut, nameless, row);
      `);
      const found = await audit(page);
      expect(found).toEqual([
        expect.stringContaining('too faint: 2.'),
        expect.stringContaining('cut off: p'),
        'squeezed: three short words',
        'two elements have the id top',
        'a button has no name',
      ]);
    });
  });

  const looks: Look[] = [
    { width: 1440, theme: 'light', language: 'en' },
    { width: 1440, theme: 'dark', language: 'ja' },
    { width: 380, theme: 'dark', language: 'en' },
    { width: 380, theme: 'light', language: 'ja' },
  ];

  test.each(looks)('%j: readable, whole, and told to a screen reader', async (look) => {
    await during(look, async (page) => {
      const japanese = look.language === 'ja';
      const narrow = look.width === 380;
      const tab = (at: number) =>
        narrow ? page.locator(`#tabs button:nth-of-type(${at})`).click() : undefined;

      expect(await audit(page)).toEqual([]);
      await press(page, japanese ? 'web-01 を壊す…' : 'Break web-01…');
      expect(await audit(page)).toEqual([]);
      await page.locator('#break input[value="inbound-port-denied"]').click();
      await press(page, japanese ? '壊す' : 'Break it');
      await page.waitForSelector('.broken [aria-label*="web-01"]');

      await tab(2);
      await say(page, japanese ? 'diagnose web-01 診断' : 'diagnose web-01');
      await page.waitForSelector('.card [aria-expanded]');
      for (const fold of await page.$$('.card [aria-expanded]')) await fold.click();
      await page.focus('#text');
      expect(await audit(page)).toEqual([]);
      await page.locator('#switch').click();
      await page.waitForSelector('#people:popover-open');
      expect(await audit(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await tab(1);
      expect(await audit(page)).toEqual([]);
      await tab(3);
      expect(await audit(page)).toEqual([]);
    });
  });
});
