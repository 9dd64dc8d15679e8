/** `bantin dev`: from a save to the event by which open pages learn of it, as an editor feels it. */
import { spawn } from 'node:child_process';
import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { program } from '../peers/bantin.mjs';
import { median } from './statistics.mjs';

/** How long the preview is left alone between two saves, ms: what a build has learnt is put away meanwhile. */
const pause = 900;
/** Saves that only warm the preview up. */
const warmUp = 5;

/**
 * @typedef {object} Latency
 * @property {number} saves
 * @property {number} median seconds
 * @property {number} least
 * @property {number} greatest
 */

/**
 * Saves an article, another one each time, and waits for the event.
 * @param {{ portal: string, saves: number, say: (line: string) => void }} options
 * @returns {Promise<Latency>}
 */
export async function measureDev({ portal, saves, say }) {
  const child = spawn(process.execPath, [program, 'dev', '--root', portal, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const next = await openEvents(await readAddress(child.stdout));
    const files = await chooseArticles(portal, saves + warmUp);
    /** @type {number[]} */
    const times = [];
    for (const file of files) {
      const text = await readFile(file);
      times.push(await timeSave(() => appendFile(file, '\nBan Biên tập đã bổ sung thông tin này.\n'), next));
      await timeSave(() => writeFile(file, text), next);
    }
    const counted = times.slice(warmUp);
    const latency = {
      saves,
      median: median(counted),
      least: Math.min(...counted),
      greatest: Math.max(...counted),
    };
    say(`  dev, save to event: ${Math.round(latency.median * 1000)} ms`);
    return latency;
  } finally {
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('close', resolve));
  }
}

/** @param {() => Promise<void>} save @param {() => Promise<void>} next */
async function timeSave(save, next) {
  await wait(pause);
  const heard = next();
  const start = performance.now();
  await save();
  await heard;
  return (performance.now() - start) / 1000;
}

/** What the preview prints once its first build is done. @param {NodeJS.ReadableStream} stdout */
async function readAddress(stdout) {
  let printed = '';
  for await (const part of stdout.iterator({ destroyOnReturn: false })) {
    printed += part;
    const address = /http:\/\/[^\s]+/.exec(printed)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`bantin dev ended:\n${printed}`);
}

/** Opens the stream of events; what it gives waits for the next reload. @param {string} address */
async function openEvents(address) {
  const { body } = await fetch(new URL('/__bantin/events', address));
  if (body === null) throw new Error('bantin dev sends no events');
  /** @type {(() => void)[]} */
  const waiting = [];
  void listen(body, () => waiting.shift()?.());
  // A page that nobody knows is told to reload at once.
  await wait(pause);
  return () => new Promise((/** @type {(value: void) => void} */ resolve) => waiting.push(resolve));
}

/** @param {ReadableStream<Uint8Array>} body @param {() => void} heard */
async function listen(body, heard) {
  const decoder = new TextDecoder();
  try {
    for await (const part of body) {
      const events = decoder.decode(part, { stream: true }).split('event: reload').length - 1;
      for (let event = 0; event < events; event += 1) heard();
    }
  } catch {
    // The preview has ended.
  }
}

/** Spread over the portal, by path. @param {string} portal @param {number} count */
async function chooseArticles(portal, count) {
  const content = join(portal, 'content');
  const files = (await readdir(content, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
  return Array.from({ length: count }, (_, index) => join(content, files[Math.floor((files.length * index) / count)] ?? ''));
}
