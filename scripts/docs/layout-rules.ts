/** The part of `docs/layouts.md` that no type and no template can tell: how layouts are found and what they may not do. */

/** Lines of Markdown; an empty one at the end. */
export const layoutRules: readonly string[] = `# Bố cục — Layouts

<!-- Generated from src/pages/views.ts and layouts/ by \`npm run docs\`; changes belong there. -->

*Trang này dành cho người làm giao diện. Mỗi bố cục là một tệp [Nunjucks](https://mozilla.github.io/nunjucks/) trong
\`layouts/\` của cổng thông tin; tệp trùng tên thay cho tệp có sẵn của bantin. Dưới đây là dữ liệu, các khối và bộ lọc mà
từng bố cục được dùng. Dùng một tên không có ở đây là lỗi, được báo kèm dòng và cột.*

This page is the contract with layouts: for each one the data that it gets and the blocks that it lets others change.

## How a layout is found

A layout is a [Nunjucks](https://mozilla.github.io/nunjucks/templating.html) file. bantin asks for it by its plain name:

| name | where it is looked for |
|---|---|
| \`article.njk\` | \`layouts/\` of the portal, then the theme, then bantin |
| \`theme/article.njk\` | the theme, then bantin |
| \`bantin/article.njk\` | bantin |

So a portal overrides a whole file by putting one of the same name into \`layouts/\`, or a single block by extending the
file that it stands in for:

\`\`\`njk
{% extends "bantin/article.njk" %}

{% block source %}
{{ super() }}
{% if article.extra.soKyHieu %}<p class="source">Số, ký hiệu: {{ article.extra.soKyHieu }}</p>{% endif %}
{% endblock %}
\`\`\`

Built-in layouts extend and import each other by plain names, so a \`layouts/base.njk\` of the portal changes every page.
It begins with \`{% extends "bantin/base.njk" %}\`: a file cannot extend its own plain name.

\`theme:\` in [site.yaml](site-yaml.md) names what stands between the portal and bantin: a folder of the portal that holds
layouts, or an npm package that is installed there, with its layouts in \`layouts/\` or else at its top. A portal's layout
builds on it by \`{% extends "theme/article.njk" %}\`.

Files in \`assets/\` beside layouts are published below \`/assets/\`, the portal's before the theme's before bantin's, so that
\`layouts/assets/style.css\` replaces the built-in style sheet. It and \`page.js\`, the script, get a fingerprint into their names
(\`/assets/style.0f1e2d3c4b.css\`): print them as \`site.assets.style\` and \`site.assets.page\`. Other files keep their names, so a
style sheet may name them; an office's \`colors\` (site.yaml) are put behind the style sheet as \`--brand\`, \`--accent\`, \`--link\` and
\`--gold\`.

## Rules

- **Names are strict.** A name or a filter that is not listed here is an error at its line and column, also in branches that
  are not taken; so is a member that something does not have, as soon as a page comes to it.
- **Absent is null, and null does not print.** Ask first: \`{% if article.lead %}\`, or give another value:
  \`{{ article.lead or "" }}\`. Taking a member of null is an error too. The tables say where null may stand.
- **\`article.extra\` is open.** It holds the fields under \`extra:\` of the front matter. What an article does not have there
  is null, no error; what it has is text, lists or mappings, and never a number or a flag: \`false\` is the text \`"false"\`.
- **Everything is escaped**, but what the tables call *HTML, safe*: print that with \`| safe\`, and nothing else.
- **Members, no methods.** \`article.authors.length\` is there, \`article.title.toUpperCase()\` is not: use a filter.
- **URLs are ready to print**, with the base path of the portal.
- **Nothing else is in reach**: no list of all articles, no clock, no environment. What a page shows is what its table says.

\`bantin check\` renders every page and reports what is wrong with layouts; see [layout-…](diagnostics.md#bố-cục--layouts).
`.split('\n');
