import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'puppeteer-core';
import { audit } from './audit.ts';
import { launchChromium } from './chromium.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { startEverything } from './start-everything.ts';
import { breakMachine, office, press, silentLine } from './story.ts';
import { onCard, pressOn, say, textOn, typeOn } from './talk.ts';
import { type Look, visit } from './visit.ts';

/** Each story has a machine and a conversation of its own, so that none is another one's past. */
const conversations = { ops: 1, random: 2, personal: 3 } as const;

describeInBrowser('a conversation for each symptom', () => {
  let browser: Browser;
  let everything: Awaited<ReturnType<typeof startEverything>>;
  beforeAll(async () => {
    [browser, everything] = await Promise.all([launchChromium(), startEverything()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await everything.close();
  });

  type Where = Look & { readonly conversation: keyof typeof conversations };

  /** Comes in, talks, and leaves a page in which nothing went wrong. */
  async function during({ conversation, ...look }: Where, talk: (page: Page) => Promise<void>) {
    const { page, wrong, leave } = await visit(browser, everything.url, look);
    page.setDefaultTimeout(20_000);
    if (look.width === 380) await page.locator('#tabs button:nth-of-type(2)').click();
    await page.locator(`#conversations button:nth-of-type(${conversations[conversation]})`).click();
    if (look.width === 380) await page.locator('#tabs button:nth-of-type(1)').click();
    await talk(page);
    expect(await audit(page)).toEqual([]);
    await leave();
    expect(wrong).toEqual([]);
  }

  test('internal-error: the message alone is pasted, the machine is asked for, the suspects are named', async () => {
    await during({ conversation: 'personal', theme: 'dark' }, async (page) => {
      await breakMachine(page, { machine: 'app-03', scenario: 'key-not-readable' });
      await say(page, 'An internal error has occurred.');
      await typeOn(page, 'Which machine', 'app-03');
      await pressOn(page, 'Which machine', 'Look for it');
      const verdict = await textOn(page, 'RDP on app-03 may not read its own key');
      expect(verdict).toContain('Your message: The port answered, and the connection then broke');
      expect(verdict).toContain('Exposure to the Internet: fine');
      expect(verdict).toContain('Certificate: fine');
      expect(verdict).toContain('Private key: problem');

      await press(page, 'Heal on app-03: Private key not readable');
      await page.waitForSelector('[aria-label^="Heal on app-03"]', { hidden: true });
      await pressOn(page, 'RDP on app-03 may not read its own key', 'Diagnose again');
      const again = await textOn(page, 'Nothing that blocks RDP to app-03 was found');
      expect(again).toContain('Private key: fine');
    });
  });

  test('license-server: in Japanese on a phone, from the way out to the steps of its guide', async () => {
    const look = { width: 380, height: 760, theme: 'dark', language: 'ja' } as const;
    await during({ ...look, conversation: 'random' }, async (page) => {
      await breakMachine(page, { machine: 'app-02', scenario: 'grace-period-over', language: 'ja' });
      await page.locator('#tabs button:nth-of-type(2)').click();
      await say(page, '/rdp license-server app-02');
      const title = 'app-02 はライセンスなしでは接続できなくなっています';
      const verdict = await textOn(page, title);
      expect(verdict).toContain('mstsc /v:10.1.2.4 /admin');
      expect(verdict).toContain('猶予期間:問題あり');
      expect(verdict).toContain('ライセンス サーバーをアクティブ化');
      expect(await audit(page)).toEqual([]);

      await pressOn(page, title, 'ライセンスを設定');
      await pressOn(page, '購入したライセンス', '接続デバイス数');
      await typeOn(page, 'ライセンス サーバーの名前は何ですか', 'lic-01.corp.contoso.example');
      await pressOn(page, 'ライセンス サーバーの名前は何ですか', '送信');
      const first = '管理用セッションで接続する';
      expect(await textOn(page, first)).toContain('手順 1/4');
      await pressOn(page, first, '完了');
      await pressOn(page, '購入したライセンスに合わせてモードを設定する', '解決しなかった');
      expect(await textOn(page, 'ライセンス サーバーを指定する')).toContain('lic-01.corp.contoso.example');
    });
  });

  test('event-ids: by its number, and by keyboard alone', async () => {
    await during({ conversation: 'ops' }, async (page) => {
      const { keyboard } = page;
      const focused = () =>
        page.$eval(':focus', (node) => node.getAttribute('aria-label') ?? node.id ?? node.textContent);
      const goTo = async (name: string, key: 'Tab' | 'ArrowDown' = 'Tab') => {
        for (let steps = 0; steps < 60; steps += 1) {
          if (`${await focused().catch(() => '')}`.startsWith(name)) return;
          await keyboard.press(key);
        }
        throw new Error(`${key} never reaches ${name}.`);
      };
      await goTo('Break web-01…');
      await goTo('Break web-02…', 'ArrowDown');
      await keyboard.press('Enter');
      await page.waitForSelector('#break[open] input[type="search"]:focus');
      await keyboard.type('private key not');
      await page.waitForFunction('document.querySelectorAll("#break input[value]").length === 1');
      await keyboard.press('Tab');
      await keyboard.press('Space');
      await keyboard.press('Enter');
      await page.waitForSelector('[aria-label="Heal on web-02: Private key not readable"]');

      await goTo('Message');
      await keyboard.type('/rdp ev');
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await keyboard.type('web-02');
      await keyboard.type(' 36870');
      await keyboard.press('Enter');
      const verdict = await textOn(page, 'Event 36870');
      expect(verdict).toContain('The private key of the server’s certificate could not be opened.');
      expect(verdict).toContain('Problem: RDP on web-02 may not read its own key.');
    });
  });

  test('connectivity: where to and on which port is asked, and the rule that denies is named', async () => {
    await during({ conversation: 'random', language: 'ja' }, async (page) => {
      await say(page, '/rdp connectivity web-01');
      await typeOn(page, 'web-01 からどこへ', 'sql-01');
      await pressOn(page, 'web-01 からどこへ', '送信');
      await pressOn(page, 'sql-01 のどの NIC', '1 つ目(プライマリ)');
      await pressOn(page, 'sql-01 のどのポート', 'SQL 1433');
      const found = await textOn(page, 'sql-01 への TCP 1433');
      expect(found).toContain('deny-other-vnets · 優先度 4000');
      expect(found).toContain('web-01 からの送信:許可');
      expect(found).toContain('sql-01 への受信:拒否');
    });
  });

  test('cannot-connect: the PC is checked, one question is answered, and the office is left', async () => {
    await during({ conversation: 'ops', width: 380, height: 760 }, async (page) => {
      await page
        .browserContext()
        .overridePermissions(everything.url, ['clipboard-read', 'clipboard-sanitized-write']);
      await page.locator('#tabs button:nth-of-type(2)').click();
      await say(page, '/rdp cannot-connect web-01');
      await typeOn(page, 'How do you get in to web-01?', office);
      await pressOn(page, 'How do you get in to web-01?', 'Over the Internet');

      const check = 'Check the way to web-01 from your own PC';
      const shown = await textOn(page, check);
      await pressOn(page, check, 'Copy');
      await page.waitForSelector(onCard(check, '//button[. = "Copied"]'));
      const copied = String(await page.evaluate('navigator.clipboard.readText()'));
      expect(shown).toContain(createHash('sha256').update(copied).digest('hex'));
      expect(await audit(page)).toEqual([]);

      await typeOn(page, check, silentLine);
      await pressOn(page, check, 'Send');
      const question = 'Can this PC reach other Windows machines by Remote Desktop?';
      expect(await textOn(page, question)).toContain('Network rules in Azure: ruled out');
      await pressOn(page, question, 'Yes');
      const sources = await textOn(page, 'lie in the office network');
      expect(sources).toContain('Your PC: ruled out');
    });
  });
});
