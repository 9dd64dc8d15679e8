/** What the files of the API hold, as JSON Schema (draft 2020-12), for those who take in news. */

const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const url = { type: 'string', format: 'uri' } as const;
const month = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' } as const;
const language = { ...text, description: 'BCP 47: vi, en' } as const;
/** With a time where one is known: `2021-01-28T16:06:00+07:00`, else `2021-01-28`. */
const moment = {
  anyOf: [
    { ...text, format: 'date-time' },
    { ...text, format: 'date' },
  ],
} as const;

/** An object all of whose fields are there. Later versions of bantin may add fields, but take none away. */
function object(properties: Readonly<Record<string, object>>, description?: string): object {
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    properties,
    required: Object.keys(properties).filter((name) => name !== '$schema'),
  };
}

function list(items: object): object {
  return { type: 'array', items };
}

const picture = object({
  url,
  type: { ...textOrNull, description: 'Media type' },
  size: { type: ['integer', 'null'], minimum: 0, description: 'Bytes' },
  alt: text,
  caption: textOrNull,
  credit: textOrNull,
});

const article = object(
  {
    id: { ...url, description: 'Stays the same while the article keeps its address' },
    url,
    title: text,
    language,
    authors: { ...list(text), minItems: 1 },
    published: moment,
    modified: { ...moment, description: 'When it was last corrected; else when it was published' },
    corrections: { ...list(object({ at: moment, note: text })), description: 'Newest first' },
    lead: { ...textOrNull, description: 'Plain text; null where the first paragraph of the body serves' },
    body: {
      ...text,
      description: 'HTML without scripts and styles; all addresses are full URLs but those of notes (#…)',
    },
    picture: { anyOf: [{ type: 'null' }, picture] },
    topics: list(text),
    unit: { ...textOrNull, description: 'The slug of the unit whose news it is' },
    source: { ...textOrNull, description: 'Where it is reprinted from' },
    translations: list(object({ language, url })),
  },
  'A whole article',
);

const volume = object(
  {
    $schema: url,
    section: object({ path: text, title: text, url }),
    month,
    articles: { ...list({ $ref: '#/$defs/article' }), minItems: 1, description: 'Newest first' },
  },
  'The articles of a section of one month',
);

const index = object(
  {
    $schema: url,
    portal: object({ name: text, url, language }),
    register: {
      ...url,
      description: 'The file of all corrections and withdrawals: what was withdrawn must go from your portal too',
    },
    volumes: list(
      object({
        section: text,
        month,
        url: { ...url, description: 'The file of the volume' },
        articles: { type: 'integer', minimum: 1, description: 'How many it holds' },
        newest: { ...text, format: 'date-time', description: 'When its newest article was published' },
        version: { ...text, description: 'Another one whenever anything in the file is another' },
      }),
    ),
  },
  'What there is, and what of it has changed',
);

const register = object(
  {
    $schema: url,
    portal: object({ name: text, url, language }),
    entries: {
      ...list(
        object({
          kind: { enum: ['correction', 'withdrawal'] },
          at: moment,
          text: { ...text, description: 'What was corrected, or why it was withdrawn' },
          by: { ...textOrNull, description: 'Who decided the withdrawal' },
          article: object({ title: text, url, published: moment }),
        }),
      ),
      description: 'Newest first; none ever leaves',
    },
  },
  'All corrections and withdrawals',
);

/** The schema at the URL `id`: of the index, of a volume, and of the register. */
export function describeApi(id: string): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'bantin: api',
    anyOf: ['index', 'volume', 'register'].map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: { index, volume, register, article },
  };
}
