import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What `CHROMIUM` names, or where Linux usually has it. */
export const chromium = process.env['CHROMIUM'] ?? usual.find((path) => existsSync(path));

/** Quiet, and asking nobody on the internet for anything. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--no-default-browser-check',
  '--hide-scrollbars',
];

/** Puppeteer gives each browser a folder of its own, which goes with it. */
export function launchChromium(): Promise<Browser> {
  if (chromium === undefined) throw new Error('No Chromium was found. Name it in CHROMIUM.');
  return puppeteer.launch({ executablePath: chromium, headless: true, args: flags });
}
