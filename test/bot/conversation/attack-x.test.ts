import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openPracticeChat, type PracticeChat } from './practice-chat.ts';

let chat: PracticeChat;
beforeAll(async () => { chat = await openPracticeChat(); }, 120_000);
beforeEach(async () => { await chat.reset(); });
afterAll(() => chat.close());

const done = async (n: number) => chat.until((one) => one.key === `diagnosis/${n}` && one.kind === 'update' && one.card.buttons.some((b: any) => b.verb === 'diagnose-again'));
test('leak by address', async () => {
  const rs = (chat.world as any).resources;
  const all: any[] = Object.values(rs);
  const key = Object.keys(rs).find((k) => /jump-01.extensions/i.test(rs[k].id)) as string;
  const ext = rs[key];
  const app = all.find((r) => /virtualMachines.app-02$/i.test(r.id));
  const copy = JSON.parse(JSON.stringify(ext)); copy.id = app.id + '/extensions/AzureNetworkWatcherExtension';
  console.log(key, ext.id);
  rs[key.replace(/jump-01/i, 'app-02').replace(/rg-mgmt/i, 'rg-prod')] = copy;
  for (const text of ['connectivity app-02 to 10.0.2.6:3389', 'connectivity app-02 to 10.0.2.5:53', 'connectivity app-02 to 10.0.2.6:9999']) {
    await chat.reset();
    const shown = await chat.say('suzuki', text);
    const d = await done(1);
    const names = JSON.stringify(d.card).match(/(dc-01|lic-01|jump-01|dev-01)/g);
    console.log(text, d.card.title, d.onlyFor, names, JSON.stringify((d.card.blocks as any[]).filter((b) => b.type === 'table' )));
  }
}, 200000);
