import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, text } from './schema.ts';

const address = z.object({ addressPrefix: maybe(text), addressPrefixType: maybe(text) });

const adminRule = z.object({
  kind: text,
  id: maybe(text),
  description: maybe(text),
  protocol: maybe(text),
  access: maybe(text),
  direction: maybe(text),
  priority: maybe(z.number()),
  sources: list(address),
  destinations: list(address),
  sourcePortRanges: list(text),
  destinationPortRanges: list(text),
  configurationDescription: maybe(text),
  ruleCollectionDescription: maybe(text),
});

const page = z.object({ value: list(adminRule), skipToken: maybe(text) });

/** The rules of a virtual network manager that apply to a virtual network; they are judged before every NSG. */
export const readSecurityAdminRules = (azure: Azure, virtualNetwork: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'ListNetworkManagerEffectiveSecurityAdminRules',
    effect: false,
    schema: z.array(adminRule),
    send: async (sending) => {
      const client = azure.read.network(virtualNetwork.subscription);
      const rules: unknown[] = [];
      let skipToken: string | undefined;
      do {
        const parameters = skipToken === undefined ? {} : { skipToken };
        const [group, name] = [groupOf(virtualNetwork), virtualNetwork.name];
        const answer = await client.listNetworkManagerEffectiveSecurityAdminRules(
          group,
          name,
          parameters,
          sending,
        );
        const read = page.parse(answer);
        rules.push(...read.value);
        skipToken = read.skipToken;
      } while (skipToken);
      return rules;
    },
  });
