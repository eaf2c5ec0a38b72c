// The paper by keyboard alone: the way past the masthead, a visible focus on everything, a story and a letter.

import assert from 'node:assert/strict';

import { journey, pageOf, pages } from '../lib/browser.mjs';
import { word } from '../lib/words.mjs';

const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    return {
      name: element.tagName.toLowerCase(),
      text: (element.innerText ?? '').trim().slice(0, 60),
      href: element.href ?? '',
      ring: ring || style.boxShadow !== 'none',
      seen: box.width > 0 && box.height > 0,
    };
  });

for (const { url, lang } of pages.filter((page) => page.kind === 'front')) {
  journey(`the first key of the ${lang} reader leads past the masthead`, 'desktop', async (page) => {
    await page.goto(url);
    await page.keyboard.press('Tab');
    const first = await focused(page);
    assert.equal(first.text, word(lang, 'layout-skip'));
    assert.ok(first.seen && first.ring, 'the way past is visible once it has the focus');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => document.querySelector('main').contains(document.activeElement));
    assert.ok(inside, 'the next stop is in the main part');
  });
}

for (const kind of ['front', 'article', 'section', 'contact']) {
  journey(`every stop on the ${kind} page shows that it has the focus`, 'desktop', async (page) => {
    await page.goto(pageOf(kind).url);
    const hidden = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now.name === 'body') break;
      if (!now.ring || !now.seen) hidden.push(`${now.name} ${now.text || now.href}`);
    }
    assert.deepEqual(hidden, []);
  });
}

journey('a story is opened by keyboard alone', 'desktop', async (page) => {
  await page.goto(pageOf('front').url);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const inHeadline = await page.evaluate(() => Boolean(document.activeElement.closest('main h2')));
    if (inHeadline) break;
  }
  const { text } = await focused(page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: text }).waitFor();
});

journey('a letter is written by keyboard alone', 'desktop', async (page) => {
  const { url, lang } = pageOf('contact');
  await page.goto(url);
  await page.getByLabel(word(lang, 'contact-name')).focus();
  await page.keyboard.type('Mara Test');
  await page.keyboard.press('Tab');
  await page.keyboard.type('reader@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The clock is fast.');
  await page.getByText(word(lang, 'layout-captcha-done')).waitFor({ timeout: 60_000 });
  const send = page.getByRole('button', { name: word(lang, 'contact-send') });
  for (let stop = 0; stop < 4; stop += 1) {
    await page.keyboard.press('Tab');
    if (await send.evaluate((one) => one === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: word(lang, 'contact-sent-title') }).waitFor();
});
