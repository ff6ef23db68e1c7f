import type { Course } from './course.ts';
import { type Issue, issue } from './hop.ts';
import type { EffectiveRoute } from './routes.ts';

/** In the words of a route that leads nowhere: https://learn.microsoft.com/azure/network-watcher/connection-troubleshoot-manage */
export function routeIssues(course: Course, route: EffectiveRoute | undefined): Issue[] {
  if (course.end.kind === 'loop') return [issue('Outbound', 'UDRLoop')];
  if (course.end.kind !== 'dropped') return [];
  const message = `NextHop Type ${route?.nextHopType ?? 'None'}, NextHop IP ${route?.nextHopIpAddress ?? ''}`;
  const dropped = issue('Outbound', 'UserDefinedRoute', { ErrorMessage: message });
  return route?.source === 'User' ? [dropped] : [issue('Local', 'RouteMissing'), dropped];
}
