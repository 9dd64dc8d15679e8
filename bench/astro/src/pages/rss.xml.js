import { feed } from '#shared/machines.mjs';
import { portal, room } from '../site.mjs';

export const GET = () => new Response(feed(portal, room, ''));
