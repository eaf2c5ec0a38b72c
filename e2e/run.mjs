// The browser journeys, from start to end: starts a private demo paper, finds its kinds of pages, walks every journey
// (`journeys/` here and `tests/*.journey.mjs` in the slices), and ends what it started.
// Lighthouse reads the same paper at the end. `node run.mjs WORDS` walks only journeys whose sentences match.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';

import { EXPECTED, findPages, keepPages } from './lib/pages.mjs';
import { startPaper } from './lib/paper.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '..');
// More than this many failures are no accident of the machine.
const MOST_AGAIN = 5;

function journeyFiles() {
  const own = readdirSync(join(HERE, 'journeys')).filter((name) => name.endsWith('.mjs'));
  const files = own.map((name) => join(HERE, 'journeys', name));
  for (const slice of readdirSync(join(ROOT, 'slices'))) {
    const tests = join(ROOT, 'slices', slice, 'tests');
    if (!existsSync(tests)) continue;
    files.push(...readdirSync(tests).filter((name) => name.endsWith('.journey.mjs')).map((name) => join(tests, name)));
  }
  return files.sort();
}

/** Walks them, `together` files at a time; returns which arrived and which did not. */
async function walk(files, patterns, together) {
  const passed = [];
  const failed = [];
  const options = { files, concurrency: together };
  if (patterns.length > 0) options.testNamePatterns = patterns;
  const events = run(options);
  const isFile = (data) => files.includes(data.name) || files.includes(join(ROOT, data.name)) || data.details?.type === 'suite';
  events.on('test:pass', (data) => {
    if (isFile(data) || data.skip) return;
    passed.push(data.name);
    console.log(`  ok      ${data.name} (${Math.round(data.details.duration_ms)} ms)`);
  });
  events.on('test:fail', (data) => {
    // A file fails because one of its journeys did; alone it counts only when it could not even be read.
    if (isFile(data) && data.details?.error?.failureType === 'subtestsFailed') return;
    const cause = data.details?.error?.cause ?? data.details?.error;
    failed.push(data.name);
    console.log(`  FAILED  ${data.name}\n${String(cause?.message ?? cause).replace(/^/gm, '          ')}`);
  });
  events.on('test:stderr', (data) => process.stderr.write(data.message));
  await new Promise((resolve, reject) => {
    events.on('error', reject);
    events.on('end', resolve);
    events.resume();
  });
  return { passed, failed };
}

const exactly = (name) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

/** Walks everything; what did not arrive is walked once more, alone and in peace. A fault of the page fails twice. */
async function walkAll(files, pattern) {
  const first = await walk(files, pattern ? [new RegExp(pattern, 'i')] : [], 2);
  if (first.failed.length === 0 || first.failed.length > MOST_AGAIN) return { ...first, unsteady: [] };
  console.log(`  once more: ${first.failed.join('; ')}`);
  const again = await walk(files, first.failed.map(exactly), 1);
  const unsteady = first.failed.filter((name) => again.passed.includes(name));
  const failed = first.failed.filter((name) => !again.passed.includes(name));
  return { passed: [...first.passed, ...unsteady], failed, unsteady };
}

const paper = await startPaper();
let good = false;
try {
  process.env.COURANT_BASE = paper.base;
  const pages = await findPages(paper.base);
  await keepPages(pages);
  const languages = [...new Set(pages.map((page) => page.lang))];
  console.log(`  ${paper.base}: ${pages.length} kinds of pages in ${languages.join(', ')}`);
  const missing = languages.flatMap((lang) =>
    EXPECTED.filter((kind) => !pages.some((page) => page.lang === lang && page.kind === kind)).map((kind) => `${lang} ${kind}`),
  );
  if (missing.length > 0) console.log(`  not found: ${missing.join(', ')}`);
  const { passed, failed, unsteady } = await walkAll(journeyFiles(), process.argv[2]);
  const marks = process.argv[2] ? 0 : spawnSync(process.execPath, [join(HERE, 'lighthouse.mjs')], { stdio: 'inherit' }).status;
  const wrong = failed.length > 0 || missing.length > 0 || passed.length === 0;
  if (wrong) console.log(`  failed: ${failed.join('; ') || 'nothing was walked, or kinds of pages are missing'}`);
  if (unsteady.length > 0) console.log(`  unsteady, arrived only the second time: ${unsteady.join('; ')}`);
  console.log(`journeys: ${passed.length} passed (${unsteady.length} only the second time), ${failed.length} failed`);
  good = !wrong && marks === 0;
} finally {
  await paper.stop();
}
process.exitCode = good ? 0 : 1;
