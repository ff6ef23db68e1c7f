import type { Page } from 'puppeteer-core';

/** Acts as somebody else, whose name begins so. */
export async function become(page: Page, name: string): Promise<void> {
  await page.locator('#switch').click();
  await page.locator(`::-p-xpath(//*[@id="people"]//button[starts-with(., "${name}")])`).click();
  await page.waitForSelector(`::-p-xpath(//button[@id="switch"][starts-with(., "${name}")])`);
}

const waysOn = (machine: string): string =>
  `::-p-xpath(//li[@class="machine"][.//p[@class="name"][. = "${machine}"]]//*[@class="bad"])`;

/** The ways in which the room says that a machine is broken. */
export const brokenOn = (page: Page, machine: string): Promise<readonly string[]> =>
  page.$$eval(waysOn(machine), (ways) =>
    ways.map(({ textContent }) => (textContent ?? '').replace('✖ ', '')),
  );

/** Until the room says that a machine is broken in these ways and in no others. */
export async function waitBroken(page: Page, machine: string, ways: readonly string[]): Promise<void> {
  for (const way of ways) {
    await page.waitForSelector(
      `::-p-xpath(//li[@class="machine"][.//p[@class="name"][. = "${machine}"]]//*[@class="bad"][contains(., "${way}")])`,
    );
  }
  if (ways.length === 0) await page.waitForSelector(waysOn(machine), { hidden: true });
}

/** Goes on by Tab until the last button of this name has the focus, as somebody does who has no mouse. */
export async function focusOn(page: Page, name: string): Promise<void> {
  await page.focus('#log');
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await page.$eval(':focus', (node) => node.textContent?.trim()).catch(() => '')) === name) return;
  }
  throw new Error(`Tab never reaches ${name}.`);
}
