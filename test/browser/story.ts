import type { Page } from 'puppeteer-core';
import type { Language } from '../../base/language.ts';
import { clientLine } from '../guest/client/client-line.ts';

/** What a newcomer presses, as the page and the cards call it. */
const words = {
  en: {
    break: (machine: string) => `Break ${machine}…`,
    doBreak: 'Break it',
    ask: 'Ask',
    send: 'Send',
    way: 'Over the Internet',
  },
  ja: {
    break: (machine: string) => `${machine} を壊す…`,
    doBreak: '壊す',
    ask: '聞く',
    send: '送信',
    way: 'インターネット経由',
  },
} as const;

export const office = '203.0.113.7';

/** What the client check prints where web-01 does not answer, and everything else does. */
export const silentLine = clientLine({
  name: 'web-01',
  addresses: '20.89.20.11',
  fresh: '20.89.20.11',
  tcp: 'timeout,5003,20.89.20.11',
  rdp: '-',
  tls: '-',
});

/** The button of this name, as it is read out. */
export const press = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** Does this to that machine. On a phone its list has to be in view. */
export async function breakMachine(
  page: Page,
  { machine, scenario, language = 'en' }: { machine: string; scenario: string; language?: Language },
): Promise<void> {
  const named = words[language];
  await press(page, named.break(machine));
  await page.locator(`#break input[value="${scenario}"]`).click();
  await press(page, named.doBreak);
  await page.waitForSelector('#break:not([open])');
}

/** Breaks web-01 and asks the bot, up to the verdict. */
export async function breakAndAsk(page: Page, language: Language): Promise<void> {
  const named = words[language];
  await breakMachine(page, { machine: 'web-01', scenario: 'inbound-port-denied', language });
  await press(page, named.ask);
  await press(page, named.send);
  await page.waitForSelector('.card input');
  await page.type('.card input', office);
  await press(page, named.way);
  await page.waitForSelector('.card [aria-expanded]');
  await page.waitForSelector('.card[aria-busy]', { hidden: true });
}
