import { feed } from '#shared/machines.mjs';
import { portal, room } from '../../site.mjs';

export const getStaticPaths = () => portal.sections.map(({ path }) => ({ params: { section: path } }));

export const GET = ({ params }) => new Response(feed(portal, room, params.section));
