// What holds of every kind of page in every edition: axe finds nothing, nothing is wider than the screen, pictures
// arrive, the language and direction are said, and the header, navigation and footer are there.

import assert from 'node:assert/strict';

import { accessible, journey, pageOf, pages, sound } from '../lib/browser.mjs';
import { word } from '../lib/words.mjs';

/** Goes down the page so that lazy pictures load, and names those that did not arrive. */
async function brokenPictures(page) {
  return page.evaluate(async () => {
    const pictures = [...document.images];
    pictures.forEach((picture) => (picture.loading = 'eager'));
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
    return pictures.filter((picture) => picture.naturalWidth === 0).map((picture) => picture.currentSrc || picture.src);
  });
}

for (const { kind, url, lang, dir } of pages) {
  for (const device of ['desktop', 'phone', 'dark']) {
    journey(`the ${kind} page in ${lang} is sound and open to everyone`, device, async (page) => {
      const answer = await page.goto(url);
      assert.equal(answer.status(), 200);
      await sound(page, { lang, dir });
      await accessible(page);
    });
  }

  journey(`the pictures of the ${kind} page in ${lang} arrive`, 'desktop', async (page) => {
    await page.goto(url);
    assert.deepEqual(await brokenPictures(page), []);
    const bare = await page.evaluate(() =>
      [...document.images].filter((picture) => !picture.hasAttribute('alt') || !picture.width || !picture.height).map((picture) => picture.src),
    );
    assert.deepEqual(bare, [], 'each picture has a text and a size of its own');
  });

  journey(`the ${kind} page in ${lang} is whole without script`, 'noscript-phone', async (page) => {
    await page.goto(url);
    await sound(page, { lang, dir });
    await page.getByRole('navigation', { name: word(lang, 'layout-sections'), exact: true }).first().waitFor();
    assert.match(await page.getByRole('banner').locator('time').innerText(), /\p{N}\p{N}?:\p{N}\p{N}/u, 'the clock shows the hour');
    await page.getByRole('contentinfo').waitFor();
  });
}

for (const { lang, dir } of pages.filter((page) => page.kind === 'front')) {
  journey(`an address that leads nowhere is answered in ${lang}`, 'desktop', async (page) => {
    const answer = await page.goto(new URL('no-such-page-here/', pageOf('front', lang).url).href);
    assert.equal(answer.status(), 404);
    await page.getByRole('heading', { level: 1, name: word(lang, 'error-404-title') }).waitFor();
    await sound(page, { lang, dir });
    await accessible(page);
    await page.getByRole('link', { name: word(lang, 'error-to-front') }).click();
    await page.waitForURL(pageOf('front', lang).url);
  });
}
