/** The whole catalogue of diagnostics, one part a room. Codes are permanent: scripts and people refer to them. */
import { auditCatalogue } from './audit.js';
import { contentCatalogue } from './content.js';
import { devCatalogue } from './dev.js';
import { embargoCatalogue } from './embargo.js';
import { historyCatalogue } from './history.js';
import { hostingCatalogue } from './hosting.js';
import { layoutsCatalogue } from './layouts.js';
import { newsroomCatalogue } from './newsroom.js';
import { pagesCatalogue } from './pages.js';
import { portalCatalogue } from './portal.js';
import { proofCatalogue } from './proof.js';
import { publishCatalogue } from './publish.js';
import { redirectsCatalogue } from './redirects.js';
import { siteCatalogue } from './site.js';

export const catalogue = {
  ...contentCatalogue,
  ...newsroomCatalogue,
  ...siteCatalogue,
  ...hostingCatalogue,
  ...redirectsCatalogue,
  ...pagesCatalogue,
  ...portalCatalogue,
  ...layoutsCatalogue,
  ...embargoCatalogue,
  ...publishCatalogue,
  ...proofCatalogue,
  ...devCatalogue,
  ...auditCatalogue,
  ...historyCatalogue,
} as const;

/** A permanent code of the catalogue. */
export type Code = keyof typeof catalogue;
