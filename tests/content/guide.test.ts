import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { articleSchema } from '../../src/content/article-schema.js';
import { allowedAttributes, allowedElements } from '../../src/content/sanitize.js';
import { catalogue } from '../../src/diagnostics/catalogue/index.js';
import { findings, read, readSound } from './reading.js';

const guide = readFileSync(new URL('../../../docs/bai-viet.md', import.meta.url), 'utf8');

describe('the editors’ guide', () => {
  it('names every field, every allowed element and attribute, and only codes that exist', () => {
    const rows = new Set([...guide.matchAll(/^\| `(\w+)` \| .* \| .* \|$/gm)].map(([, field]) => field));
    for (const field of Object.keys(articleSchema)) assert.ok(rows.has(field), field);
    const [html = ''] = /^### HTML[^]*?```/m.exec(guide) ?? [];
    const names = [...allowedElements, ...allowedAttributes];
    for (const name of names) assert.match(html, new RegExp(`\\b${name}\\b`), name);
    const [codes = ''] = /^## Thông báo[^]*/m.exec(guide) ?? [];
    for (const [, code = ''] of codes.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)) assert.ok(code in catalogue, code);
  });

  it('has examples that work', () => {
    const [example = ''] = /(?<=^```markdown\n)---[^]*?(?=^```)/m.exec(guide) ?? [];
    assert.deepEqual(readSound(example).diagnostics, []);
    const stamps = [...(/^### Ngày giờ[^]*?^## /m.exec(guide)?.[0] ?? '').matchAll(/`(\d[^`]*)`/g)];
    assert.ok(stamps.length >= 10);
    for (const [, stamp = ''] of stamps) {
      assert.deepEqual(findings(`---\ntitle: x\nauthor: y\ntimestamp: ${stamp}\n---\nz`), [], stamp);
    }
    const titles = [...guide.matchAll(/^title: .*Hàm Đức.*$/gm)].map(([line]) => {
      const article = read(`---\n${line}\nauthor: y\ntimestamp: 28.1.2021\n---\nz`);
      return article.kind === 'article' ? [article.title, article.diagnostics.length] : article.diagnostics;
    });
    const title = 'Hàm Đức: Tổ chức Hội nghị "Sống xanh" #1';
    assert.deepEqual(titles, [
      [title, 1],
      [title, 0],
    ]);
  });
});
