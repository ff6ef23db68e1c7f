import { openAzure } from '../azure/azure.ts';
import { identityFor } from '../azure/identities.ts';
import { openStore } from '../store/store.ts';
import { startApp } from './app.ts';
import type { Closing } from './closing.ts';
import type { ProductionConfig } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { createLog, logInsteadOfConsole } from './log.ts';
import { readPolicyFile } from './read-policy-file.ts';
import type { StartParts } from './start-parts.ts';
import { productionChannel } from './teams/channel.ts';
import { traceTo } from './trace-to.ts';

/** The bot as it is configured, for Teams and a real Azure. */
export async function startProduction(
  config: ProductionConfig,
  { clock, newId, opened }: StartParts & { readonly opened: Closing },
): Promise<void> {
  const log = createLog(config.logLevel);
  const restore = logInsteadOfConsole(log);
  opened.add({ close: async () => restore() });
  const policy = await readPolicyFile(config.policyFile);
  if ('folder' in config.store) opened.add(await openDataFolder(config.dataFolder, { newId, fresh: false }));
  const store = opened.add(
    await openStore(config.store, { clock, newId, say: (sentence) => log.info(sentence) }),
  );
  const { read, probe, change } = config.azure;
  const azure = openAzure({
    identities: { read: identityFor(read), probe: identityFor(probe), change: identityFor(change) },
    clock,
    trace: traceTo(log),
  });
  const channel = productionChannel(config);
  const { host, port } = config;
  const app = opened.add(await startApp({ host, port, store, azure, channel, policy, clock, newId, log }));
  if (config.shared.length > 0) {
    log.warn('These kinds of work share one identity in Azure, so least power is not real.', {
      shared: config.shared,
    });
  }
  log.info('Ready.', { url: app.url });
}
