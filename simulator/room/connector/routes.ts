import type { Asked, RoomRoute } from '../http/room-route.ts';
import type { RoomParts } from '../room-parts.ts';
import { issueBotToken } from './bot-token.ts';
import { deleteActivity, updateActivity } from './change-activity.ts';
import { createConversation } from './create-conversation.ts';
import { disturb } from './disturb.ts';
import { listMembers, oneMember, pageOfMembers } from './members.ts';
import { openIdDocument, openIdKeys } from './open-id.ts';
import { sendActivity } from './send-activity.ts';

/** What the bot calls: sign-in, and the connector as https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference has it. */
export function connectorRoutes(room: RoomParts): readonly RoomRoute[] {
  const connector = (
    method: RoomRoute['method'],
    path: string,
    handle: (room: RoomParts, asked: Asked) => ReturnType<RoomRoute['handle']>,
  ): RoomRoute => ({
    method,
    path: `/teams/v3/conversations${path}`,
    door: 'bot',
    handle: (asked) => {
      disturb(room);
      return handle(room, asked);
    },
  });
  const open = (method: RoomRoute['method'], path: string, handle: RoomRoute['handle']): RoomRoute => ({
    method,
    path,
    door: 'open',
    handle,
  });
  return [
    open('GET', '/login/.well-known/openidconfiguration', () => openIdDocument(room)),
    open('GET', '/login/keys', () => openIdKeys(room)),
    open('POST', '/login/token', (asked) => issueBotToken(room, asked)),
    connector('POST', '', createConversation),
    connector('POST', '/{conversation}/activities', sendActivity),
    connector('POST', '/{conversation}/activities/{activity}', sendActivity),
    connector('PUT', '/{conversation}/activities/{activity}', updateActivity),
    connector('DELETE', '/{conversation}/activities/{activity}', deleteActivity),
    connector('GET', '/{conversation}/members', listMembers),
    connector('GET', '/{conversation}/members/{member}', oneMember),
    connector('GET', '/{conversation}/pagedmembers', pageOfMembers),
  ];
}
