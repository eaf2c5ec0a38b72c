// Writing: by keyboard alone, by paste, with pictures; for every reader of screens; in both directions; on a phone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { everything, story } from './everything.mjs';
import { accessible, paste, state, walk, write } from './writer.mjs';

const sample = (name) => readFileSync(new URL(`../samples/${name}.html`, import.meta.url), 'utf8');
const inside = (node) => [node.type, ...(node.content ?? []).flatMap(inside)];
const types = (newsroom) => newsroom.document.content.map((node) => node.type);
const saved = async (page) => {
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() => document.querySelector('.ce-status').dataset.state === 'saved');
};

walk('a story is made without a mouse', async ({ page, newsroom }) => {
  await write(page, '## A subhead');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Plain ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('bold');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' end');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.locator('.ce-menu--slash').waitFor();
  await page.keyboard.type('fact');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A fact');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Behind the box');
  await page.keyboard.press('Alt+F10');
  assert.equal(await page.evaluate(() => document.activeElement.closest('[role=toolbar]') !== null), true);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Redo');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains('ce-text')), true);
  await saved(page);
  assert.deepEqual(types(newsroom), ['heading', 'paragraph', 'bulletList', 'factbox', 'paragraph']);
  assert.deepEqual(newsroom.document.content[1].content[1], { type: 'text', text: 'bold', marks: [{ type: 'strong' }] });
});

walk('a link is found in the archive and made by keyboard', async ({ page, newsroom }) => {
  await write(page, 'See the ferry');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('night');
  await page.locator('.ce-found li').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await accessible(page);
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await saved(page);
  assert.deepEqual(newsroom.document.content[0].content[1], { type: 'text', text: 'ferry', marks: [{ type: 'link', attrs: { href: 'story:ferry' } }] });
});

walk('clipboards of four programs become clean blocks', async ({ page, newsroom }) => {
  await write(page);
  for (const name of ['word', 'docs', 'libreoffice', 'web']) {
    await paste(page, sample(name));
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
  }
  await page.locator('.ce-notice', { hasText: 'picture' }).waitFor();
  await saved(page);
  const all = JSON.stringify(newsroom.document);
  assert.ok(!/mso|style|javascript|docs-internal|onerror/i.test(all));
  for (const type of ['heading', 'bulletList', 'orderedList', 'table', 'blockquote', 'horizontalRule', 'codeBlock', 'embed']) assert.ok(inside(newsroom.document).includes(type), type);
});

walk('find and replace', async ({ page, newsroom }) => {
  await write(page, 'Café cafe CAFÉ');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('cafe');
  await page.locator('.ce-find').nth(2).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.ce-findbar input[type=text]').nth(1).fill('tea');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await page.keyboard.press('Escape');
  await saved(page);
  assert.equal(newsroom.text(), 'tea tea tea');
});

walk('pictures: several at once, in their order, facts written, cropped by keyboard', async ({ page, newsroom }) => {
  // Asked for long before: the browser learns of it by another way than of the key, and on a busy machine later.
  const chooser = page.waitForEvent('filechooser');
  await write(page, 'Before');
  newsroom.orders = [];
  await page.getByRole('button', { name: 'Insert' }).click();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(['a', 'b'].map((name) => ({ name: `${name}.png`, mimeType: 'image/png', buffer: Buffer.from('x') })));
  await page.locator('.ce-embed--picture').nth(1).waitFor();
  await page.locator('.ce-embed--picture').first().getByLabel('Caption').fill('The quay at dawn');
  await page.locator('.ce-embed--picture').first().getByLabel('Width').selectOption('wide');
  await page.locator('.ce-embed--picture').first().getByRole('button', { name: 'Crop' }).click();
  await page.locator('.ce-crop__box').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.locator('.ce-crop__point').focus();
  await page.keyboard.press('ArrowRight');
  await accessible(page);
  await page.locator('dialog .button').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  const [{ crops, focal }] = newsroom.changes;
  const [left, top, right, bottom] = crops['16:9'];
  assert.ok(Math.abs((right - left) / (bottom - top) - 16 / 9) < 0.01 && right - left < 1600);
  assert.deepEqual(focal, [0.52, 0.5]);
  await page.locator('.ce-text').focus();
  await saved(page);
  const pictures = newsroom.document.content.filter((node) => node.type === 'embed');
  assert.deepEqual(pictures[0].attrs, { kind: 'picture', id: 'p1', attrs: { caption: 'The quay at dawn', width: 'wide' } });
  assert.equal(pictures.length, 2);
});

walk('every element of the tree is shown and stays as it was', async ({ page, newsroom }) => {
  await page.locator('#headline').fill('Another headline');
  await page.locator('#headline').blur();
  await write(page);
  await saved(page);
  assert.deepEqual(newsroom.document, everything);
  assert.equal(newsroom.fields.headline, 'Another headline');
}, { document: everything });

walk('light, and axe finds nothing', async ({ page }) => {
  await page.locator('.ce-text[contenteditable=true]').waitFor();
  await accessible(page);
}, { document: story });

walk('dark, and axe finds nothing', async ({ page }) => {
  await page.locator('.ce-text[contenteditable=true]').waitFor();
  await accessible(page);
}, { document: story, context: { colorScheme: 'dark' } });

walk('a phone: nothing sticks out, and axe finds nothing', async ({ page }) => {
  await page.locator('.ce-text[contenteditable=true]').waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await accessible(page);
}, { document: story, context: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } });

walk('arabic is written from right to left, tools included', async ({ page, newsroom }) => {
  await write(page, 'وصلت العبارة في التاسعة');
  assert.equal(await page.locator('.ce-text').evaluate((element) => getComputedStyle(element).direction), 'rtl');
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  const order = await page.evaluate(() => [...document.querySelectorAll('.ce-tool, .ce-kind')].filter((one) => one.offsetParent).indexOf(document.activeElement));
  assert.equal(order, 1);
  await accessible(page);
  await saved(page);
  assert.equal(newsroom.text(), 'وصلت العبارة في التاسعة');
}, { newsroom: { lang: 'ar', dir: 'rtl' } });

walk('special characters and the list of keys open by keyboard and are told well', async ({ page, newsroom }) => {
  await write(page, 'a');
  await page.keyboard.press('Control+Alt+k');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await accessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  await page.locator('.ce-keys').waitFor();
  await accessible(page);
  await page.keyboard.press('Escape');
  await saved(page);
  assert.equal(newsroom.text(), 'a—');
});
