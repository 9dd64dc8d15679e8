/** What commander finds wrong with a command line → the same in the user's language. */
import type { Phrases } from './phrases.js';

/** What is wrong, and what to do about it. */
export interface UsageWords {
  readonly what: string;
  readonly fix: string;
}

/** commander's messages by their form; what it may yet say otherwise is passed on as it is. */
export function wordUsage(message: string, { usage }: Phrases): UsageWords {
  const forms: readonly (readonly [form: RegExp, words: (name: string) => string])[] = [
    [/unknown command '([^']*)'/, usage.unknownCommand],
    [/unknown option '([^']*)'/, usage.unknownOption],
    [/missing required argument '([^']*)'/, usage.missingArgument],
    [/option '([^']*)' argument missing/, usage.missingValue],
    [/too many arguments/, () => usage.tooMany],
    [/argument value '([^']*)' is invalid/, usage.wrongChoice],
  ];
  const found = forms
    .map(([form, words]) => ({ match: form.exec(message), words }))
    .find(({ match }) => match !== null);
  if (found === undefined) return { what: message.trim(), fix: usage.help };
  const [, near] = /\(Did you mean (?:one of )?(\S+?)[,?]/.exec(message) ?? [];
  const [, choices] = /Allowed choices are (.+)\.$/m.exec(message) ?? [];
  const fix = near !== undefined ? usage.near(near) : choices !== undefined ? usage.choices(choices) : usage.help;
  return { what: found.words(found.match?.[1] ?? ''), fix };
}
