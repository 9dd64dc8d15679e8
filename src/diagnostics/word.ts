/** Words a Diagnostic in Vietnamese or English. */
import type { Diagnostic, Language } from '../model.js';
import { catalogue } from './catalogue/index.js';
import type { Entry, Wording } from './wording.js';

const entries: ReadonlyMap<string, Entry> = new Map(Object.entries(catalogue));

/** What happened and what to do, with the slots filled. An unknown code is a bug of ours: it throws. */
export function word({ code, args }: Diagnostic, language: Language): Wording {
  const entry = entries.get(code);
  if (entry === undefined) throw new Error(`no wording for the diagnostic ${code}`);
  const { what, fix } = entry[language];
  return { what: fill(what, args), fix: fill(fix, args) };
}

function fill(text: string, args: Diagnostic['args']): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(args[name] ?? slot));
}
