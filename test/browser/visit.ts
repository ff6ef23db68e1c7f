import type { Browser } from 'puppeteer-core';

export type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en' | 'ja';
  /** Object id; absent: whoever comes first. */
  readonly person?: string;
};

/** The room's page in a profile of its own, and everything that went wrong in it. */
export async function visit(browser: Browser, url: string, look: Look = {}) {
  const { width = 1440, height = 900, theme = 'light', language = 'en', person } = look;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warn') wrong.push(said.text());
  });
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(`${url}/`) && !asked.startsWith('data:')) wrong.push(`asked for ${asked}`);
  });
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  for (const [key, value] of Object.entries({ language, person })) {
    if (value === undefined) continue;
    await page.evaluateOnNewDocument(`localStorage.setItem('room.${key}', '${value}')`);
  }
  await page.emulateTimezone('Asia/Tokyo');
  await page.goto(url);
  await page.waitForSelector('.machine');
  return { page, wrong, leave: () => context.close() };
}
