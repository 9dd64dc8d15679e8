/** The package nunjucks, as the engine and its compiler take it up: the only file that loads it. */
import { createRequire } from 'node:module';
import type nunjucksModule from 'nunjucks';
import type compilerModule from 'nunjucks/src/compiler.js';
import type nodesModule from 'nunjucks/src/nodes.js';
import type parserModule from 'nunjucks/src/parser.js';
import type runtimeModule from 'nunjucks/src/runtime.js';
import type transformerModule from 'nunjucks/src/transformer.js';

export type { Macro } from 'nunjucks';
export type { CompileFrame } from 'nunjucks/src/compiler.js';
export type { Node } from 'nunjucks/src/nodes.js';

// To import CommonJS as a module takes twice as long.
const require = createRequire(import.meta.url);
const nunjucks: typeof nunjucksModule = require('nunjucks');
const compiler: typeof compilerModule = require('nunjucks/src/compiler.js');
/** What compiled code calls. */
export const runtime: typeof runtimeModule = require('nunjucks/src/runtime.js');

export const { Environment, lib } = nunjucks;
/** A text that is printed as it is, and how a macro's arguments are sorted out. */
export const { SafeString, makeMacro } = nunjucks.runtime;
export const { Compiler } = compiler;
export const { Frame } = runtime;
/** The kinds of nodes. */
export const nodes: typeof nodesModule = require('nunjucks/src/nodes.js');
export const parser: typeof parserModule = require('nunjucks/src/parser.js');
export const transformer: typeof transformerModule = require('nunjucks/src/transformer.js');
