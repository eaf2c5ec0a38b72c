// A reader comes to the paper, finds a story, reads it, and goes on from there. On a phone and on a desk.

import assert from 'node:assert/strict';

import { journey, languages, pageOf, sound } from '../lib/browser.mjs';
import { word } from '../lib/words.mjs';

for (const device of ['desktop', 'phone', 'noscript']) {
  journey('from the front page to a story and on to its section', device, async (page) => {
    const { lang, url } = pageOf('front');
    await page.goto(url);
    const lead = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
    const headline = (await lead.innerText()).trim();
    await lead.click();
    await page.getByRole('heading', { level: 1, name: headline }).waitFor();
    await sound(page, { lang });
    const story = page.getByRole('main').getByRole('article').first();
    assert.match(await story.locator('time').first().getAttribute('datetime'), /^\d{4}-\d\d-\d\dT\d\d:\d\d/);
    assert.ok((await story.locator('p').count()) > 3, 'the story has a body');
    await story.getByRole('banner').or(story.locator('header')).getByRole('link').first().click();
    const sectionName = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
    assert.ok(sectionName.length > 0);
    assert.ok((await page.getByRole('main').getByRole('link', { name: headline }).count()) > 0, 'the section lists the story');
  });

  journey('by the navigation to each section', device, async (page) => {
    const { lang, url } = pageOf('front');
    await page.goto(url);
    const sections = page.getByRole('navigation', { name: word(lang, 'layout-sections'), exact: true }).first().getByRole('link');
    const addresses = await sections.evaluateAll((found) => found.map((one) => one.href));
    assert.ok(addresses.length >= 5, 'the paper has sections');
    for (const address of addresses) {
      const answer = await page.goto(address);
      assert.equal(answer.status(), 200, address);
      await sound(page, { lang });
    }
  });
}

journey('tags, author and related stories lead on', 'desktop', async (page) => {
  const { lang, url } = pageOf('article');
  await page.goto(url);
  const tags = page.getByRole('navigation', { name: word(lang, 'articles-tags') }).getByRole('link');
  assert.ok((await tags.count()) > 0, 'the story has tags');
  await tags.first().click();
  await page.getByRole('main').locator(`a[href="${new URL(url).pathname}"], a[href="${url}"]`).first().waitFor();
  await page.goto(pageOf('author', lang).url);
  assert.ok((await page.getByRole('main').getByRole('listitem').count()) > 0, 'the author has stories');
  await page.goto(url);
  const related = page.getByRole('region', { name: word(lang, 'articles-related') }).getByRole('link');
  assert.ok((await related.count()) > 0, 'the story has related ones');
  await related.first().click();
  await page.waitForURL((address) => address.href !== url);
  await sound(page, { lang });
});

journey('the short address leads to the story', 'desktop', async (page) => {
  const { url } = pageOf('article');
  await page.goto(url);
  const short = await page.getByRole('main').locator('a[href*="/s/"]').first().getAttribute('href');
  const answer = await page.goto(short);
  assert.equal(answer.status(), 200);
  assert.equal(page.url(), url);
});

journey('a changed slug still leads to the story', 'desktop', async (page) => {
  const { url } = pageOf('article');
  const changed = url.replace(/-[^/]*\/$/, '-an-older-headline/');
  assert.notEqual(changed, url);
  await page.goto(changed);
  assert.equal(page.url(), url);
});

journey('the reader switches to another edition and back', 'desktop', async (page) => {
  assert.ok(languages.length >= 3, 'the demo paper has three editions');
  const { lang, url } = pageOf('front');
  for (const other of languages.filter((one) => one !== lang)) {
    await page.goto(url);
    const editions = page.getByRole('navigation', { name: word(lang, 'layout-editions') });
    await editions.locator(`a[hreflang="${other}"]`).click();
    await sound(page, { lang: other, dir: pageOf('front', other).dir });
    await page.getByRole('navigation', { name: word(other, 'layout-editions') }).locator(`a[hreflang="${lang}"]`).click();
    await page.waitForURL(url);
  }
});

journey('a story that exists in another language is found from the story', 'desktop', async (page) => {
  const { lang } = pageOf('front');
  // Not every story is translated: take the first whose head says so.
  await page.goto(pageOf('wire', lang).url);
  const stories = await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').evaluateAll((found) => found.map((one) => one.href));
  for (const story of stories) {
    const text = await (await page.request.get(story)).text();
    const alternates = [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)"/g)].map(([, other]) => other);
    const other = alternates.find((one) => one !== lang && one !== 'x-default');
    if (!other) continue;
    await page.goto(story);
    await page.getByRole('main').locator(`a[hreflang="${other}"]`).first().click();
    await sound(page, { lang: other, dir: pageOf('front', other).dir });
    assert.ok((await page.locator(`head link[rel="alternate"][hreflang="${lang}"]`).count()) > 0, 'the translation points back');
    return;
  }
  assert.fail('no story is translated');
});

for (const device of ['noscript', 'noscript-phone']) {
  journey('all news is paged by links alone', device, async (page) => {
    const { lang, url } = pageOf('wire');
    await page.goto(url);
    const first = await page.getByRole('main').getByRole('heading', { level: 3 }).first().innerText();
    const pager = page.getByRole('navigation', { name: word(lang, 'layout-pager') });
    await pager.getByRole('link', { name: word(lang, 'layout-pager-older') }).click();
    await sound(page, { lang });
    assert.notEqual(await page.getByRole('main').getByRole('heading', { level: 3 }).first().innerText(), first);
    await pager.getByRole('link', { name: word(lang, 'layout-pager-newer') }).click();
    assert.equal(await page.getByRole('main').getByRole('heading', { level: 3 }).first().innerText(), first);
  });
}

journey('the archive leads from day to day', 'desktop', async (page) => {
  const { lang, url } = pageOf('archive');
  await page.goto(url);
  const calendar = page.getByRole('navigation', { name: word(lang, 'fronts-archive-calendar') });
  const days = await calendar.getByRole('table').getByRole('link').evaluateAll((found) => found.map((one) => one.href));
  assert.ok(days.length > 0, 'the calendar has days');
  for (const day of days.slice(0, 3)) {
    const answer = await page.goto(day);
    assert.equal(answer.status(), 200, day);
    await sound(page, { lang });
  }
});

journey('a withdrawn picture address or an unsigned one is refused', 'desktop', async (page) => {
  const { url } = pageOf('article');
  await page.goto(url);
  const picture = await page.getByRole('main').locator('img').first().evaluate((one) => one.decode().then(() => one.currentSrc));
  assert.equal((await page.request.get(picture)).status(), 200);
  const forged = picture.replace(/_(\d+)x(\d+)_/, '_9$1x$2_');
  assert.notEqual(forged, picture);
  assert.ok([403, 404].includes((await page.request.get(forged)).status()), 'a size that was not signed does no work');
});

journey('a story prints without the furniture', 'desktop', async (page) => {
  const { lang, url } = pageOf('article');
  await page.goto(url);
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.getByRole('navigation', { name: word(lang, 'layout-sections'), exact: true }).first().isVisible(), false);
});
