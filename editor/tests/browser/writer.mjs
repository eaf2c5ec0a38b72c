// A writer with a browser. Fails by itself when the page complains: an error, a breach of the content policy, a stranger.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';

import { chromium } from 'playwright-core';

import { Newsroom } from './newsroom.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let running;

export const browser = () =>
  (running ??= chromium.launch({
    executablePath: process.env.COURANT_CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-dev-shm-usage'],
    chromiumSandbox: false,
  }));

after(async () => {
  if (running) await (await running).close();
});

/** One walk through an editor. */
export function walk(sentence, go, options = {}) {
  test(sentence, { timeout: 120_000 }, async () => {
    const newsroom = await new Newsroom(options.document).start();
    Object.assign(newsroom, options.newsroom);
    const context = await (await browser()).newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, ...options.context });
    context.setDefaultTimeout(10_000);
    const complaints = [];
    const open = async () => {
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // A server that is down or says no is part of the walk; a breach of the policy never is.
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
      });
      await page.goto(newsroom.address);
      await page.locator('.ce-text').waitFor();
      return page;
    };
    try {
      const page = await open();
      await go({ page, newsroom, context, open });
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
      await newsroom.kill().catch(() => {});
    }
  });
}

/** The text field, ready for typing. */
export async function write(page, words) {
  await page.locator('.ce-text[contenteditable=true]').waitFor();
  await page.locator('.ce-text').focus();
  if (words) await page.keyboard.type(words);
}

export const state = (page, name) => page.locator(`.ce-status[data-state=${name}]`).waitFor();

/** Pastes as a program would have put it on the clipboard. */
export async function paste(page, html, text = '') {
  await page.locator('.ce-text').evaluate(
    (element, [html, text]) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [html, text],
  );
}

/** No finding of axe on the page as it stands, and no word that is missing. */
export async function accessible(page) {
  const html = await page.locator('[data-courant-editor]').evaluate((element) => element.innerHTML);
  assert.ok(!html.includes('newsroom-editor-'), /newsroom-editor-[a-z-]+/.exec(html)?.[0]);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`), []);
}
