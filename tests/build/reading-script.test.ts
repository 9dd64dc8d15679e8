/** What the theme's script does to a page; the browser is a small one of paper. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';

const script = readFileSync(new URL('../../../layouts/assets/page.js', import.meta.url), 'utf8');

/** An element with its attributes and what listens to it. */
class PaperElement {
  hidden = true;
  textContent: string;
  readonly attributes: Map<string, string>;
  #act: (event: object) => void = () => undefined;

  constructor(textContent = '', attributes: Readonly<Record<string, string>> = {}) {
    this.textContent = textContent;
    this.attributes = new Map(Object.entries(attributes));
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  addEventListener(_name: string, act: (event: object) => void): void {
    this.#act = act;
  }

  closest(): PaperElement {
    return this;
  }

  click(target: PaperElement = this): void {
    this.#act({ target });
  }
}

interface Visit {
  /** What the reader's device remembers; null where it may remember nothing. */
  readonly stored: Map<string, string> | null;
  /** The languages of the browser's voices; null where it has no speech at all. */
  readonly voices: readonly string[] | null;
  /** Whether the page is an article's. */
  readonly hasTools: boolean;
}

function openPage({ stored = new Map(), voices = null, hasTools = true }: Partial<Visit> = {}) {
  const root = Object.assign(new PaperElement(), { lang: 'vi' });
  const tools = {
    '.tools-size': new PaperElement(),
    '.tools-print': new PaperElement('In bài'),
    '.tools-listen': new PaperElement('Nghe bài', { 'data-stop': 'Dừng đọc' }),
  };
  const document = {
    documentElement: root,
    querySelector: (selector: keyof typeof tools) => (hasTools ? tools[selector] : null),
    querySelectorAll: () => [new PaperElement(' Tiêu đề '), new PaperElement('Đoạn một.'), new PaperElement(' ')],
  };
  const localStorage = {
    getItem: (key: string) => (stored === null ? assert.fail('no storage') : (stored.get(key) ?? null)),
    setItem: (key: string, value: string) => (stored === null ? assert.fail('no storage') : stored.set(key, value)),
  };
  const spoken: { readonly text: string; readonly onend: () => void }[] = [];
  let printed = 0;
  let cancelled = 0;
  let list = voices ?? [];
  const hears: (() => void)[] = [];
  const speechSynthesis = {
    getVoices: () => list.map((lang) => ({ lang })),
    speak: (utterance: { text: string; onend: () => void }) => spoken.push(utterance),
    cancel: () => (cancelled += 1),
    addEventListener: (_name: string, act: () => void) => hears.push(act),
  };
  class SpeechSynthesisUtterance {
    readonly text: string;
    onend = (): void => undefined;
    constructor(text: string) {
      this.text = text;
    }
    addEventListener(name: string, act: () => void): void {
      if (name === 'end') this.onend = act;
    }
  }
  const window = {
    print: () => (printed += 1),
    addEventListener: () => undefined,
    ...(voices === null ? {} : { speechSynthesis, SpeechSynthesisUtterance }),
  };
  runInContext(script, createContext({ document, localStorage, window, SpeechSynthesisUtterance }));
  const grow = (step: number): void => tools['.tools-size'].click(new PaperElement('', { 'data-size': String(step) }));
  const gainVoices = (languages: readonly string[]): void => {
    list = languages;
    for (const hear of hears) hear();
  };
  const size = (): string | null => root.getAttribute('data-size');
  const counts = () => ({ printed, cancelled });
  return { tools, grow, gainVoices, size, spoken, counts };
}

test('letters grow and shrink within bounds, and the next page has them as they were left', () => {
  const stored = new Map<string, string>();
  const page = openPage({ stored });
  assert.equal(page.tools['.tools-size'].hidden, false);
  assert.equal(page.size(), null);
  page.grow(1);
  assert.equal(page.size(), '1');
  for (let press = 0; press < 5; press += 1) page.grow(1);
  assert.equal(page.size(), '3');
  assert.equal(openPage({ stored, hasTools: false }).size(), '3');
  page.grow(0);
  assert.equal(page.size(), null);
  for (let press = 0; press < 5; press += 1) page.grow(-1);
  assert.equal(openPage({ stored }).size(), '-1');
});

test('a size that nobody has set, or a device that may remember nothing, does no harm', () => {
  assert.equal(openPage({ stored: new Map([['bantin.size', 'to']]) }).size(), null);
  assert.equal(openPage({ stored: new Map([['bantin.size', '99']]) }).size(), '3');
  const page = openPage({ stored: null });
  page.grow(1);
  assert.equal(page.size(), '1');
});

test('printing is offered, and asks the browser', () => {
  const page = openPage();
  const button = page.tools['.tools-print'];
  assert.equal(button.hidden, false);
  button.click();
  assert.equal(page.counts().printed, 1);
});

test('reading aloud is offered where the browser has a voice of the page’s language, at once or later', () => {
  assert.equal(openPage().tools['.tools-listen'].hidden, true);
  assert.equal(openPage({ voices: ['en-US'] }).tools['.tools-listen'].hidden, true);
  assert.equal(openPage({ voices: ['en-US', 'vi-VN'] }).tools['.tools-listen'].hidden, false);
  const page = openPage({ voices: [] });
  page.gainVoices(['vi-VN']);
  assert.equal(page.tools['.tools-listen'].hidden, false);
});

test('an article is read a paragraph at a time, until its end or until the reader stops it', () => {
  const page = openPage({ voices: ['vi-VN'] });
  const button = page.tools['.tools-listen'];
  button.click();
  assert.equal(button.textContent, 'Dừng đọc');
  assert.deepEqual(
    page.spoken.map(({ text }) => text),
    ['Tiêu đề'],
  );
  page.spoken[0]?.onend();
  assert.deepEqual(
    page.spoken.map(({ text }) => text),
    ['Tiêu đề', 'Đoạn một.'],
  );
  page.spoken[1]?.onend();
  assert.equal(button.textContent, 'Nghe bài');

  button.click();
  button.click();
  assert.equal(button.textContent, 'Nghe bài');
  page.spoken.at(-1)?.onend();
  assert.equal(page.spoken.length, 3);
});
