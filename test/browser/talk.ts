import type { Page } from 'puppeteer-core';

/** Says this to the bot, pasted at once. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator('#text').fill(text);
  // What is suggested by now is not meant.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
}

/** The newest card with this in its title or in one of its headings, and what stands there within it. */
export const onCard = (title: string, within = ''): string =>
  `::-p-xpath((//div[@class="card"][.//*[@role="heading"][contains(., "${title}")]])[last()]${within})`;

/** Presses the button of this name on that card. */
export const pressOn = (page: Page, title: string, name: string): Promise<void> =>
  page.locator(onCard(title, `//button[normalize-space(.) = "${name}"]`)).click();

/** Types this into the box on that card. */
export const typeOn = (page: Page, title: string, text: string): Promise<void> =>
  page.locator(onCard(title, '//input')).fill(text);

/** All that can be read on that card, as soon as it is there. */
export async function textOn(page: Page, title: string): Promise<string> {
  await page.waitForSelector(onCard(title));
  return page.$eval(onCard(title), (card) => ('innerText' in card ? String(card.innerText) : ''));
}
