import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { defineCollection, z } from 'astro:content';

const articles = defineCollection({
  loader: glob({
    pattern: '**/*.md',
    base: pathToFileURL(`${process.env['BENCH_PORTAL']}/content/`),
    generateId: ({ entry }) => entry.replace(/^([^/]+)\/\d+\/(.*)\.md$/, '$1/$2'),
  }),
  schema: z.object({
    title: z.string(),
    author: z.string(),
    timestamp: z.coerce.date(),
    summary: z.string(),
    tags: z.array(z.string()),
  }),
});

export const collections = { articles };
