import { breadcrumb, escape, time, titleList } from '../../html.mjs';
import { authorUrl, tagUrl } from '#shared/newsroom.mjs';

export function render({ content, page }) {
  const { items, room, frame, withRelatedPage } = this.site();
  const item = items.get(page.url);
  const { title, section, summary, author, tags, date } = item;
  const heading = withRelatedPage ? `<a href="${page.url}tin-khac/">Các tin khác</a>` : 'Các tin khác';
  const topics = tags.map((tag) => `<li><a href="${tagUrl(tag)}" rel="tag">${escape(tag)}</a></li>`);
  return frame(
    { title, url: page.url, kind: 'article', section, description: summary },
    `${breadcrumb([{ title: room.titles.get(section), url: `/${section}/` }], title)}
<article class="article">
<header>
  <h1>${escape(title)}</h1>
  <ul class="byline">
    <li><a href="${authorUrl(author)}" rel="author">${escape(author)}</a></li>
    <li aria-hidden="true">/</li>
    <li>${time(date)}</li>
  </ul>
</header>
<p class="lead">${escape(summary)}</p>
<div class="prose">
${content}
</div>
<div class="topics">
  <p class="label">Chủ đề:</p>
  <ul>
    ${topics.join('\n    ')}
  </ul>
</div>
</article>
<section class="band related">
  <h2 class="band-title">${heading}</h2>
  ${titleList(room.related(item).slice(0, 8))}
</section>`,
  );
}
