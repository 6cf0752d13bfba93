import { type Route, route } from '../../platform/http/route.ts';
import { idParams } from '../task/task.schema.ts';
import { listMessagesQuery, messageListSchema, messageSchema } from './message.schema.ts';
import { readMessage, showMessages } from './message.service.ts';

const tag = 'message';

export const messageRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/messages',
    name: 'listMessages',
    tag,
    summary: 'What the units of the account were told, newest first',
    query: listMessagesQuery,
    response: messageListSchema,
    handle: (ctx, { query }) => showMessages(ctx, query),
  }),
  route({
    method: 'POST',
    url: '/messages/:id/read',
    name: 'readMessage',
    tag,
    summary: 'Take note of a message for the unit',
    params: idParams,
    response: messageSchema,
    handle: (ctx, { params }) => readMessage(ctx, params.id),
  }),
];
