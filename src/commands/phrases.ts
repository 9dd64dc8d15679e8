/** What the command line says besides diagnostics: which phrases there are. `phrases-in.ts` has those of a language. */

import type { Turn } from '../newsroom/lifecycle.js';
import type { ProofPhrases } from './phrases-proof.js';

/** The phrases of the command line. */
export interface Phrases {
  readonly about: string;
  readonly commands: {
    readonly build: string;
    readonly check: string;
    readonly list: string;
    readonly explain: string;
    readonly clean: string;
    readonly dev: string;
    readonly nextChange: string;
    readonly preview: string;
    readonly hosting: string;
    readonly keygen: string;
    readonly sign: string;
    readonly verify: string;
    readonly audit: string;
    readonly help: string;
    readonly version: string;
  };
  readonly options: {
    readonly root: string;
    readonly output: string;
    readonly baseUrl: string;
    readonly drafts: string;
    readonly urlBase: string;
    readonly fix: string;
    readonly clock: string;
    readonly strict: string;
    readonly keepGoing: string;
    readonly force: string;
    readonly adopt: string;
    readonly jobs: string;
    readonly profile: string;
    readonly previewFile: string;
    readonly why: string;
    readonly verify: string;
    readonly json: string;
    readonly quiet: string;
    readonly lang: string;
    readonly since: string;
    readonly base: string;
    readonly port: string;
    readonly host: string;
    readonly changedUrls: string;
    readonly out: string;
    readonly key: string;
    readonly number: string;
    readonly manifest: string;
    readonly publicKey: string;
    readonly atLeast: string;
    readonly remember: string;
    readonly ignore: string;
    readonly statedBaseUrl: string;
  };
  /** The headings of the help text, by commander's own. */
  readonly titles: ReadonlyMap<string, string>;
  /** What is wrong with a command line; `near` is what may have been meant. */
  readonly usage: {
    readonly unknownCommand: (name: string) => string;
    readonly unknownOption: (name: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly missingValue: (name: string) => string;
    readonly tooMany: string;
    readonly wrongChoice: (name: string) => string;
    readonly choices: (names: string) => string;
    readonly near: (name: string) => string;
    readonly help: string;
  };
  readonly built: (articles: number, pages: number, seconds: string) => string;
  readonly checked: (articles: number, pages: number, seconds: string, fixed: number) => string;
  readonly aliasWritten: (file: string, url: string) => string;
  readonly written: (written: number, removed: number, unchanged: number, folder: string) => string;
  readonly searched: (made: number, years: number, files: number, megabytes: string) => string;
  readonly renumbered: (pages: number) => string;
  /** Why everything is built anew. */
  readonly dropped: Readonly<Record<'damaged' | 'older' | 'unusable', string>>;
  readonly skipped: (files: readonly string[]) => string;
  readonly failed: (errors: number, warnings: number) => string;
  readonly strictFailed: (warnings: number) => string;
  readonly kept: string;
  readonly warnings: (count: number) => string;
  readonly phases: { readonly load: string; readonly render: string };
  readonly states: {
    readonly public: string;
    readonly draft: string;
    readonly scheduled: string;
    readonly expired: string;
    readonly withdrawn: string;
    readonly broken: string;
  };
  /** Spans of time; null for none of the unit. */
  readonly units: {
    readonly days: (count: number) => string | null;
    readonly hours: (count: number) => string | null;
    readonly minutes: (count: number) => string | null;
    /** Less than a minute. */
    readonly instant: string;
  };
  /** The portal was late by a span for what should have happened by itself. */
  readonly late: (span: string) => string;
  /** What happens to an article by itself. */
  readonly turns: Readonly<Record<Turn, string>>;
  /** Nothing will happen by itself. */
  readonly noTurn: string;
  /** A preview was written; what to write once it is approved. */
  readonly previewed: (file: string, digest: string, at: string) => string;
  readonly audited: (articles: number, errors: number, warnings: number) => string;
  readonly none: string;
  /** Both ways of building have made the same. */
  readonly verified: string;
  readonly profile: {
    readonly stage: string;
    readonly kind: string;
    readonly pages: string;
    readonly slowest: string;
    readonly trace: (path: string) => string;
  };
  /** Why a page was rendered, patched or kept; what it may have read, by the kind of the key. */
  readonly why: {
    readonly kept: string;
    readonly new: string;
    readonly page: string;
    readonly file: string;
    readonly reads: string;
    readonly parts: string;
    readonly keys: Readonly<Record<string, string>>;
    readonly lists: Readonly<Record<string, string>>;
  };
  readonly cleaned: (removed: number, folder: string) => string;
  readonly leftAlone: (files: readonly string[]) => string;
  readonly dev: {
    readonly serving: (url: string) => string;
    readonly ended: string;
    /** The files that changed, of which `others` are not named; with none, something did. */
    readonly changed: (file: string | null, others: number) => string;
    readonly rebuilt: (changed: string, rendered: number, written: number, seconds: string) => string;
    readonly same: (changed: string, seconds: string) => string;
    readonly failed: (errors: number) => string;
    readonly kept: string;
  };
  readonly proof: ProofPhrases;
  readonly explain: {
    readonly address: string;
    readonly addressFrom: (pattern: string, slugFrom: string) => string;
    readonly slugField: string;
    readonly slugFile: string;
    readonly date: string;
    readonly zone: (name: string) => string;
    readonly section: string;
    readonly sectionField: string;
    readonly sectionFolder: string;
    readonly state: string;
    readonly publicSince: string;
    readonly related: string;
    readonly reasons: { readonly pinned: string; readonly content: string; readonly section: string };
    readonly noRelated: string;
  };
}
