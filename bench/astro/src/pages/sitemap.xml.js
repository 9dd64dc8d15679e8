import { sitemap } from '#shared/machines.mjs';
import { portal, room } from '../site.mjs';

export const GET = () => new Response(sitemap(portal, room));
