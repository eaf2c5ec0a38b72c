// What script adds, and that it asks nobody else: the ticking clock, the appearance, copying, galleries, embeds on
// request, the endless wire.

import assert from 'node:assert/strict';

import { base, journey, pageOf, pages, visit } from '../lib/browser.mjs';
import { test } from 'node:test';
import { word } from '../lib/words.mjs';

journey('the clock in the masthead ticks', 'desktop', async (page) => {
  await page.clock.install();
  await page.goto(pageOf('front').url);
  const clock = page.getByRole('banner').locator('time').first();
  const before = await clock.innerText();
  assert.match(before, /^\d\d:\d\d \S+ .*\d{4}/);
  await page.clock.fastForward('02:05');
  assert.notEqual(await clock.innerText(), before);
});

journey('the appearance is chosen once and kept', 'desktop', async (page) => {
  const { lang, url } = pageOf('front');
  await page.goto(url);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: word(lang, 'layout-theme-auto') }).click();
  await page.getByRole('button', { name: word(lang, 'layout-theme-light') }).click();
  const dark = await paper();
  assert.notEqual(dark, light);
  await page.goto(pageOf('article', lang).url);
  assert.equal(await paper(), dark);
});

journey('the dark paper is dark', 'dark', async (page) => {
  await page.goto(pageOf('front').url);
  const [red, green, blue] = (await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).match(/[\d.]+/g).map(Number);
  assert.ok(red + green + blue < 250, `${red} ${green} ${blue}`);
});

journey(
  'the short address is copied',
  'desktop',
  async (page) => {
    const { lang, url } = pageOf('article');
    await page.goto(url);
    await page.getByRole('button', { name: word(lang, 'articles-copy') }).click();
    await page.getByText(word(lang, 'articles-copy-done'), { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /\/s\/\w+/);
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
);

journey('older news is appended when the reader asks', 'desktop', async (page) => {
  const { url } = pageOf('wire');
  await page.goto(url);
  const stories = page.getByRole('main').getByRole('heading', { level: 3 });
  const before = await stories.count();
  // In one step: the list may have fetched the next page by itself meanwhile, and then the link is gone.
  await page.evaluate(() => document.querySelector('main a[rel=next]')?.click());
  await page.waitForFunction((count) => document.querySelectorAll('main h3').length > count, before);
  assert.equal(page.url(), url, 'the address stays');
});

const gallery = pages.find((page) => page.kind === 'article gallery');
if (gallery) {
  journey('a gallery shows its pictures in order', 'phone', async (page) => {
    await page.goto(gallery.url);
    const pictures = page.getByRole('main').getByRole('listitem').filter({ has: page.locator('figure') });
    assert.ok((await pictures.count()) >= 3);
    await pictures.last().scrollIntoViewIfNeeded();
    await pictures.last().locator('img').waitFor();
  });
}

// The one place where a reader may ask another host for something: after a click, never before.
test('an embed asks nobody before the reader does [desktop]', { timeout: 120_000 }, async () => {
  const found = await storyWith('data-embed=');
  assert.ok(found, 'the demo paper has a story with an embed');
  const { page, context, complaints } = await visit('desktop');
  await page.goto(found.url);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(complaints, []);
  await context.route(/^https:\/\/[^/]+\.example\//, (route) => route.fulfill({ contentType: 'text/html', body: 'the film' }));
  await page.getByRole('button', { name: word(found.lang, 'articles-embed-load') }).first().click();
  await page.locator('iframe').first().waitFor({ state: 'attached' });
  await context.close();
});

/** The first story of the wire whose page has these words. */
async function storyWith(words) {
  for (const { url, lang } of pages.filter((page) => page.kind === 'wire')) {
    for (let next = url; next; ) {
      const wire = await (await fetch(next)).text();
      for (const [, href] of wire.matchAll(/<h3[^>]*><a href="([^"]+)"/g)) {
        const story = new URL(href, base()).href;
        if ((await (await fetch(story)).text()).includes(words)) return { url: story, lang };
      }
      const older = wire.match(/<a[^>]*rel="next"[^>]*href="([^"]+)"/)?.[1];
      next = older ? new URL(older.replaceAll('&amp;', '&'), next).href : null;
    }
  }
  return null;
}
