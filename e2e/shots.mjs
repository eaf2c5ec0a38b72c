// Pictures of every kind of page for people to look at: phone, desktop, dark, every edition, into e2e/shots.
// `COURANT_BASE=http://127.0.0.1:8080 node shots.mjs [KIND]` reads a paper that already runs.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { findPages, keepPages } from './lib/pages.mjs';
import { startPaper } from './lib/paper.mjs';

const FOLDER = fileURLToPath(new URL('shots', import.meta.url));
const paper = await startPaper();
try {
  process.env.COURANT_BASE = paper.base;
  const pages = await findPages(paper.base);
  await keepPages(pages);
  await mkdir(FOLDER, { recursive: true });
  const { ARGUMENTS, DEVICES, chromiumPath } = await import('./lib/browser.mjs');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS, chromiumSandbox: false });
  try {
    for (const device of ['desktop', 'phone', 'dark']) {
      const context = await browser.newContext({ ...DEVICES[device], reducedMotion: 'reduce' });
      for (const { kind, url, lang } of pages.filter((page) => !process.argv[2] || page.kind === process.argv[2])) {
        const page = await context.newPage();
        await page.goto(url);
        await page.evaluate(async () => {
          for (const picture of document.images) picture.loading = 'eager';
          await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
        });
        const file = join(FOLDER, `${kind.replace(/\W+/g, '-')}-${lang}-${device}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(file);
        await page.close();
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
} finally {
  await paper.stop();
}
