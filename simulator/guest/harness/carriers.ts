import type { Carrier } from './primitive.ts';
import { acl } from './primitives/acl.ts';
import { adapter } from './primitives/adapter.ts';
import { bootValue } from './primitives/boot-value.ts';
import { certificateBind } from './primitives/certificate-bind.ts';
import { certificateRemove } from './primitives/certificate-remove.ts';
import { clockSync } from './primitives/clock-sync.ts';
import { featureRemove } from './primitives/feature-remove.ts';
import { fileAside } from './primitives/file-aside.ts';
import { firewallGroup } from './primitives/firewall-group.ts';
import { firewallRuleAdd } from './primitives/firewall-rule-add.ts';
import { firewallRuleOff } from './primitives/firewall-rule-off.ts';
import { portProxyRemove } from './primitives/port-proxy-remove.ts';
import { rdpRestart } from './primitives/rdp-restart.ts';
import { registry } from './primitives/registry.ts';
import { routeAdd } from './primitives/route-add.ts';
import { scheduledRevert } from './primitives/scheduled-revert.ts';
import { service } from './primitives/service.ts';
import { serviceState } from './primitives/service-state.ts';
import { sessionLogoff } from './primitives/session-logoff.ts';
import type { Primitive } from './step.ts';

/** How each kind of change is carried out on the model. */
export const carriers: Readonly<Record<Primitive, Carrier>> = {
  registry,
  service,
  'service-state': serviceState,
  'rdp-restart': rdpRestart,
  'firewall-group': firewallGroup,
  'firewall-rule-add': firewallRuleAdd,
  'firewall-rule-off': firewallRuleOff,
  'port-proxy-remove': portProxyRemove,
  acl,
  'file-aside': fileAside,
  'certificate-remove': certificateRemove,
  'certificate-bind': certificateBind,
  adapter,
  'route-add': routeAdd,
  'boot-value': bootValue,
  'feature-remove': featureRemove,
  'session-logoff': sessionLogoff,
  'clock-sync': clockSync,
  'scheduled-revert': scheduledRevert,
};
