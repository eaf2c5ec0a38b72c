// Everything: the pure parts in node, then the editor in a real browser.

import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const only = process.argv[2];

const run = (files) => {
  const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...files], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

await rm(here('tests/built'), { recursive: true, force: true });
await mkdir(here('tests/built'), { recursive: true });
const pure = (await readdir(here('tests'))).filter((name) => name.endsWith('.test.ts'));
await build({
  entryPoints: [...pure, 'trees.ts'].map((name) => here(`tests/${name}`)),
  outdir: here('tests/built'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
if (only !== 'browser') run(pure.map((name) => here(`tests/built/${name.replace(/\.ts$/, '.mjs')}`)));
if (only !== 'pure') {
  await import('./build.mjs');
  const journeys = (await readdir(here('tests/browser'))).filter((name) => name.endsWith('.test.mjs'));
  run(journeys.map((name) => here(`tests/browser/${name}`)));
}
