// A reader with a browser. Every journey runs in a context of its own and fails by itself when the page complains:
// an error in the console, a breach of the content policy, a request to anyone but the paper, a missing file.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { keptPages } from './pages.mjs';

const BASE = process.env.COURANT_BASE;
const SHOTS = fileURLToPath(new URL('../shots', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How readers come. */
export const DEVICES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  noscript: { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false },
  'noscript-phone': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, javaScriptEnabled: false },
};

export const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

let running = null;

/** The browser of this process, started at first need. */
export function browser() {
  running ??= chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS, chromiumSandbox: false });
  return running;
}

export function chromiumPath() {
  return process.env.COURANT_CHROMIUM || '/usr/bin/chromium';
}

after(async () => {
  if (running) await (await running).close();
});

/** The address of the paper under journey. */
export function base() {
  if (!BASE) throw new Error('COURANT_BASE names no paper; run the journeys with: cargo xtask test --only browser');
  return BASE;
}

/** A new page of a reader with this device, and what it complained of so far. */
export async function visit(device, options = {}) {
  const context = await (await browser()).newContext({
    baseURL: base(),
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ...DEVICES[device],
    ...options,
  });
  context.setDefaultTimeout(20_000);
  context.setDefaultNavigationTimeout(30_000);
  const page = await context.newPage();
  const complaints = [];
  const expected = new Set();
  const origin = new URL(base()).origin;
  page.on('console', (message) => {
    const place = message.location().url;
    if (message.type() === 'error' && !expected.has(place)) complaints.push(`console: ${message.text()} (${place})`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$|^wss?:$/.test(url.protocol) && url.origin !== origin) complaints.push(`third party: ${url.href}`);
  });
  context.on('response', (response) => {
    const request = response.request();
    const document = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (response.status() >= 400) {
      if (document) expected.add(response.url());
      else complaints.push(`${response.status()}: ${response.url()}`);
    }
  });
  // Every request of this context is to the paper or to nobody, whatever the page tries.
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== origin,
    (route) => route.abort(),
  );
  return { page, context, complaints };
}

/** One journey: a sentence, a device, and what the reader does. */
export function journey(name, device, walk, options = {}) {
  test(`${name} [${device}]`, { timeout: 120_000 }, async () => {
    const { page, context, complaints } = await visit(device, options);
    try {
      await walk(page, complaints);
      assert.deepEqual(complaints, []);
    } catch (error) {
      await mkdir(SHOTS, { recursive: true });
      const file = join(SHOTS, `failed-${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${device}.png`);
      await page.screenshot({ path: file }).catch(() => {});
      error.message += `\n  at ${page.url()}\n  picture: ${file}${complaints.length ? `\n  complaints: ${complaints.join('\n    ')}` : ''}`;
      throw error;
    } finally {
      await context.close();
    }
  });
}

/** Pages of the paper, one of each kind and edition. */
export const pages = await keptPages();

/** The page of a kind in an edition; without a language, in the first edition that has it. */
export function pageOf(kind, lang) {
  const found = pages.find((page) => page.kind === kind && (!lang || page.lang === lang));
  assert.ok(found, `the paper has no page of kind ${kind}${lang ? ` in ${lang}` : ''}`);
  return found;
}

/** Languages of the editions. */
export const languages = [...new Set(pages.map((page) => page.lang))];

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with every finding of axe, by rule and element. */
export async function accessible(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules, resultTypes: ['violations'] }), RULES);
  const findings = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`),
  );
  assert.deepEqual(findings, []);
}

/** What holds of every page, whatever the device: one main heading, a language, a main part, nothing wider than the screen. */
export async function sound(page, { lang, dir } = {}) {
  // After a click the new page may be there before its style is, and pictures are as wide as their files.
  await page.waitForLoadState('load');
  assert.equal(await page.locator('h1').count(), 1, 'one main heading');
  assert.equal(await page.getByRole('main').count(), 1, 'one main part');
  const html = page.locator('html');
  if (lang) assert.equal(await html.getAttribute('lang'), lang);
  if (dir) assert.equal((await html.getAttribute('dir')) ?? 'ltr', dir);
  // Not `innerWidth`: a phone zooms out until a page that is too wide fits.
  const wide = { page: await page.evaluate(() => document.documentElement.scrollWidth), screen: page.viewportSize().width };
  assert.ok(wide.page <= wide.screen, `the page is ${wide.page} wide on a screen of ${wide.screen}`);
}
