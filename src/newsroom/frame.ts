/** Two versions of an article → whether they differ in words alone, so that an edition of one is that of the other. Pure. */
import type { Article, Link } from '../model.js';

/**
 * Whether everything of two versions is the same that the edition, its pages and its checks hang on, but for the embargo: that
 * hangs on titles and bodies, too, and who amends asks it anew. What may differ is what the article's own page and summaries
 * of it show.
 */
export function isSameFrame(one: Article, other: Article): boolean {
  return frameOf(one) === frameOf(other);
}

/** All fields are part of the frame but those that are named here. */
function frameOf({
  digest: _digest,
  title: _title,
  summary: _summary,
  source: _source,
  extra: _extra,
  face: _face,
  fields: _fields,
  text: _text,
  approved,
  wording,
  image,
  related,
  translations,
  body: { firstParagraph: _firstParagraph, links, ...body },
  ...rest
}: Article): string {
  const picture = image === null ? null : targetOf(image.link);
  const versions = translations.map(({ language, target }) => [
    language,
    typeof target === 'string' ? target : targetOf(target),
  ]);
  // An approval holds for these words, or it does not.
  const isApproved = approved === null ? null : approved.digest === wording;
  return JSON.stringify([
    rest,
    approved,
    isApproved,
    body,
    links.map(targetOf),
    related.map(targetOf),
    versions,
    picture,
  ]);
}

/** A link without its place. */
function targetOf({ kind, target, fragment }: Link): readonly unknown[] {
  return [kind, target, fragment];
}
