/**
 * A portal and one of its articles → one HTML file that holds all of it, for the person who approves: as it will stand on the
 * day when it is public, with a mark that says it is not, and with the digest that an approval names.
 */
import { readFileSync } from 'node:fs';
import { compose, inPremises, type Composition, type EditionOrder, type Premises } from './compose.js';
import { resolveMarks } from './content/marks.js';
import { shareAmong } from './crew/sharing.js';
import { diagnose } from './diagnostics/diagnose.js';
import type { Article, Diagnostic, Link, PageOf, Picture, Portal, SourceFile } from './model.js';
import { publicFrom, stateOf } from './newsroom/lifecycle.js';
import { viewArticle } from './pages/article.js';
import { findFixtures } from './pages/copies.js';
import { openFacts } from './pages/facts.js';
import { originOf } from './pages/href.js';
import type { PreviewView } from './pages/views.js';
import { Recorder } from './render/recorder.js';
import { openPress } from './render/render.js';
import { openTemplates } from './render/templates.js';
import { mediaTypeOf } from './text/media-types.js';

/** A preview; where `html` is null, `diagnostics` say why. */
export interface Preview {
  readonly html: string | null;
  readonly article: Article | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the preview of the article at `path`, be it a draft, scheduled or public. */
export async function previewArticle(
  asking: Portal,
  path: string,
  order: Omit<EditionOrder, 'indexes' | 'drafts' | 'keepGoing'>,
): Promise<Preview> {
  // What is still to be approved must not step aside for it.
  const portal = { ...asking, approval: null };
  const alone = { ...order, drafts: true, keepGoing: true, indexes: false, sharing: shareAmong(1) };
  return inPremises(portal, alone, async (premises, found): Promise<Preview> => {
    if (premises === null) return { html: null, article: null, diagnostics: found };
    const { composition: first, diagnostics } = await compose(portal, premises, alone);
    const own = diagnostics.filter(({ place }) => place?.file === path);
    const article = first.drawn.desk.articles.find((one) => one.path === path);
    // An earlier version of a broken article is not what is to be approved.
    if (article === undefined || first.drawn.skipped.includes(path))
      return {
        html: null,
        article: null,
        diagnostics: own.length > 0 ? own : [diagnose('article-unknown', null, { path })],
      };
    if (article.withdrawn !== null)
      return { html: null, article, diagnostics: [diagnose('preview-withdrawn', article.fields['withdrawn'] ?? null)] };
    const isPublic = stateOf(article, order.clock, true) === 'public';
    const clock = isPublic ? order.clock : publicFrom(article);
    const composition = isPublic ? first : (await compose(portal, premises, { ...alone, clock })).composition;
    return { ...print(composition, premises, article), article };
  });
}

function print(
  composition: Composition,
  { memory: { texts }, workshop }: Premises,
  article: Article,
): Pick<Preview, 'html' | 'diagnostics'> {
  const { drawn, assets } = composition;
  const { edition } = drawn;
  const facts = openFacts(edition, findFixtures(assets), workshop.pattern);
  const templates = openTemplates(workshop.layouts, workshop.filters);
  const { press, diagnostics } = openPress(edition, { facts, texts, templates });
  if (press === null) return { html: null, diagnostics };
  const recorder = new Recorder(facts, texts, press.fragments, false);
  const sourceOf = ({ kind, target }: Link): SourceFile | undefined =>
    kind === 'file' ? edition.files.get(target)?.source : assets.find(({ url }) => url === target)?.source;
  const inline = (link: Link): string | null => {
    const source = sourceOf(link);
    const type = mediaTypeOf(link.target);
    if (source === undefined || type === null) return null;
    return `data:${type};base64,${readFileSync(source.diskPath).toString('base64')}`;
  };
  const page = findPage(composition, article);
  const shown = viewArticle(page, recorder);
  const origin = originOf(shown.site);
  const body = resolveMarks(recorder.body(article.path), (index) => {
    const link = article.body.links[index];
    const found = link === undefined ? null : recorder.destination(link);
    if (link === undefined || found?.kind !== 'url') return { kind: 'text' };
    return { ...found, url: inline(link) ?? origin + found.url };
  });
  const view: PreviewView = {
    site: shown.site,
    words: shown.words,
    article: { ...shown.article, body, image: inlinePicture(shown.article.image, article.image, inline) },
    address: shown.page.canonical,
    file: article.path,
    digest: article.wording,
    style: styleOf(composition),
  };
  const rendered = templates.render('preview.njk', view, recorder);
  return rendered.ok
    ? { html: rendered.text.text, diagnostics: [] }
    : { html: null, diagnostics: rendered.diagnostics };
}

function inlinePicture(
  view: PreviewView['article']['image'],
  picture: Picture | null,
  inline: (link: Link) => string | null,
): PreviewView['article']['image'] {
  const url = picture === null ? null : inline(picture.link);
  return view === null || url === null ? null : { ...view, url };
}

function findPage({ drawn }: Composition, { path }: Article): PageOf<'article'> {
  for (const page of drawn.pages)
    if (page.subject.kind === 'article' && page.subject.path === path) return { ...page, subject: page.subject };
  throw new Error(`${path} is public and has no page`);
}

/** The theme's style sheet with the office's colours. It stands in an element, which it must not end. */
function styleOf({ assets }: Composition): string {
  const sheet = assets.find(({ name }) => name === '/assets/style.css');
  const text = sheet === undefined ? '' : readFileSync(sheet.source.diskPath, 'utf8') + sheet.colors;
  return text.replaceAll('</', '<\\/');
}
