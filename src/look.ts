/** What a build sees under the keys that an earlier one wrote down: answers of the edition, layouts, shared parts, files. */
import type { Look } from './cache/freshness.js';
import type { Layouts, Page } from './model.js';
import { cut } from './pages/questions.js';
import type { Press } from './render/render.js';
import { seenOfFile, seenOfLayout } from './render/seen.js';

/** Looks through the eyes of this build. */
export function openLook({ facts, fragments }: Press, layouts: Layouts, pages: readonly Page[]): Look {
  const copied = new Map(
    pages.flatMap(({ subject }) =>
      subject.kind === 'copy' || subject.kind === 'stylesheet' ? [[subject.source.path, subject.source] as const] : [],
    ),
  );
  return (key) => {
    const [kind, name] = cut(key);
    switch (kind) {
      case 'template':
        return seenOfLayout(layouts.get(name));
      case 'fragment':
        return fragments.parts.get(key)?.read.seen ?? null;
      case 'file':
        return seenOfFile(copied.get(name));
      default:
        return facts.look(key);
    }
  };
}
