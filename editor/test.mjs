// Everything: the pure parts in node, then the editor in a real browser.

import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const only = process.argv[2];

const passes = (files) => spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...files], { stdio: 'inherit' }).status === 0;

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
if (only !== 'browser' && !passes(pure.map((name) => here(`tests/built/${name.replace(/\.ts$/, '.mjs')}`)))) process.exit(1);
if (only !== 'pure') {
  await import('./build.mjs');
  const journeys = (await readdir(here('tests/browser'))).filter((name) => name.endsWith('.test.mjs'));
  const walks = journeys.map((name) => here(`tests/browser/${name}`));
  if (!passes(walks)) {
    console.log('unsteady: a walk failed; all are walked once more, and a fault of the editor fails twice');
    if (!passes(walks)) process.exit(1);
  }
}
