// Bundles the editor into dist/: script, style, and the words of each language as JSON.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The messages of a Fluent file: key to pattern. */
export function messages(text) {
  const found = {};
  let key = null;
  for (const line of text.split('\n')) {
    const head = /^([a-z][a-z0-9-]*) =(.*)$/.exec(line);
    if (head) {
      key = head[1];
      found[key] = head[2].trim();
    } else if (key && /^(?:\s+\S|\})/.test(line)) {
      found[key] += `\n${line}`;
    } else {
      key = null;
    }
  }
  return Object.fromEntries(Object.entries(found).map(([name, pattern]) => [name, pattern.trim()]));
}

await mkdir(here('dist/words'), { recursive: true });
for (const file of await readdir(here('locales'))) {
  const words = messages(await readFile(here(`locales/${file}`), 'utf8'));
  await writeFile(here(`dist/words/${file.replace('.ftl', '.json')}`), JSON.stringify(words));
}
await build({
  entryPoints: { editor: here('src/main.ts'), 'editor-style': here('src/css/editor.css') },
  outdir: here('dist'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
});
const { rename } = await import('node:fs/promises');
await rename(here('dist/editor-style.css'), here('dist/editor.css'));
for (const file of ['editor.js', 'editor.css']) {
  const bytes = await readFile(here(`dist/${file}`));
  console.log(`${file}: ${(bytes.length / 1000).toFixed(1)} kB, ${(gzipSync(bytes).length / 1000).toFixed(1)} kB gzip`);
}
