/** The shape of an article's front matter, every scalar a text as the editor typed it. */
import { z } from '../text/schema.js';

/** One line, however it was written: white space counts as one space, but a no-break space stays. */
const text = z.string().transform((value) => value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, ''));

/** A text or a list of texts; empty ones in it count for nothing. */
const words = z.union([
  text.transform((word) => [word]),
  z.array(text).transform((list) => list.filter((word) => word !== '')),
]);

/** As Vietnamese and English editors say yes and no, in any letter case. */
const flag = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.enum(['true', 'yes', 'có', 'false', 'no', 'không']))
  .transform((value) => value === 'true' || value === 'yes' || value === 'có');

const picture = z.object({ src: text, alt: text.optional(), caption: text.optional(), credit: text.optional() });

/** The fields that an article may have. What is required is not asked for here, but where its place is known. */
export const articleSchema = z
  .object({
    title: text,
    author: words,
    timestamp: text,
    summary: text,
    tags: words,
    source: text,
    image: z.union([text.transform((src) => ({ src })), picture]),
    pinned: flag,
    draft: flag,
    slug: text,
    section: text,
    aliases: words,
    related: words,
    extra: z.record(z.string(), z.unknown()),
  })
  .partial();

/** A field of front matter. */
export type FieldName = keyof typeof articleSchema.shape;

/** The values of those fields that are there and well formed. */
export type FieldValues = z.output<typeof articleSchema>;
