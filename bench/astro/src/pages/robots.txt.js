import { robots } from '#shared/machines.mjs';
import { portal } from '../site.mjs';

export const GET = () => new Response(robots(portal));
