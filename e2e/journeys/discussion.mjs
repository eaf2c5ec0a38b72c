// The discussion: a reader with and without script, on a phone, right to left; a moderator by keyboard alone; somebody blocked.

import assert from 'node:assert/strict';

import { accessible, base, journey, pages, sound } from '../lib/browser.mjs';
import { word } from '../lib/words.mjs';

const PASSWORD = 'lantern-on-the-quay';

/** The story of the demo paper with a lively discussion, by language: found by its counter. */
async function lively(page, lang) {
  const front = pages.find((one) => one.kind === 'front' && one.lang === lang);
  await page.goto(front.url);
  const hrefs = await page.locator('main a[href]').evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('href')))]);
  const stories = hrefs.filter((href) => /\/\d{12,}-/.test(href));
  for (const href of stories) {
    const html = await (await page.request.get(new URL(href, base()).href)).text();
    if (html.includes('class="comment"')) return href;
  }
  assert.fail(`no story in ${lang} has comments: ${stories.length} were read`);
}

async function signIn(page, email) {
  await page.goto('/account/login/');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/account/login'));
}

for (const lang of ['en', 'fr', 'ar']) {
  for (const device of ['desktop', 'noscript-phone']) {
    journey(`a stranger reads the discussion in ${lang} and is invited`, device, async (page) => {
      await page.goto(await lively(page, lang));
      const discussion = page.locator('#discussion');
      await discussion.getByRole('heading', { name: word(lang, 'comments-title') }).waitFor();
      await discussion.getByRole('link', { name: word(lang, 'comments-log-in') }).waitFor();
      assert.ok((await discussion.locator('.comment').count()) >= 2);
      await sound(page, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
      if (device === 'desktop') await accessible(page);
    });
  }

  journey(`the house rules are read in ${lang}`, 'phone', async (page) => {
    const front = pages.find((one) => one.kind === 'front' && one.lang === lang);
    await page.goto(`${front.url.replace(/\/$/, '')}/standards/`);
    await page.getByRole('heading', { level: 1, name: word(lang, 'moderation-standards-title') }).waitFor();
    assert.ok((await page.locator('.rules > li').count()) >= 19);
    await sound(page, { lang });
    await accessible(page);
  });
}

journey('a reader without script is asked kindly, asks a moderator, and reports', 'noscript', async (page) => {
  const story = await lively(page, 'en');
  await signIn(page, 'reader@lindenport.example');
  await page.goto(story);
  await page.getByLabel(word('en', 'comments-write')).fill('This fucking ferry is late again and again, as every evening.');
  await page.getByRole('button', { name: word('en', 'comments-send') }).click();
  await page.getByText(word('en', 'comments-rephrase-title')).waitFor();
  assert.match(await page.getByLabel(word('en', 'comments-write')).inputValue(), /^This fucking ferry/);
  await page.locator('mark', { hasText: 'fucking' }).waitFor();
  await page.getByRole('button', { name: word('en', 'comments-insist') }).click();
  await page.getByText(word('en', 'comments-said-held')).waitFor();
  // One's own comments offer no report; the footer has a report of another kind.
  const others = page.locator('.comment__more', { has: page.locator('a', { hasText: word('en', 'comments-report') }) }).first();
  await others.locator('summary').click();
  await others.getByRole('link', { name: word('en', 'comments-report'), exact: true }).click();
  await page.getByRole('button', { name: word('en', 'comments-report-send') }).click();
  await page.getByText(word('en', 'comments-said-reported')).waitFor();
});

journey('a reader finds every page of the discussion open to everyone', 'phone', async (page) => {
  const story = await lively(page, 'en');
  await signIn(page, 'reader@lindenport.example');
  await page.goto(story);
  await accessible(page);
  await sound(page);
  await page.getByRole('link', { name: word('en', 'comments-reply') }).first().click();
  await page.getByRole('heading', { level: 1, name: word('en', 'comments-write-reply-title') }).waitFor();
  await accessible(page);
  for (const path of ['/discussion/mine/', '/standards/decisions/', '/standards/transparency/', '/appeals/']) {
    await page.goto(path);
    await sound(page);
    await accessible(page);
  }
});

journey('a moderator works through the queue by keyboard alone', 'desktop', async (page) => {
  await signIn(page, 'moderator@lindenport.example');
  await page.goto('/desk/moderation/?cause=waiting');
  await accessible(page);
  await sound(page);
  const first = await page.locator('[data-case]').first().getAttribute('data-case');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.case), first);
  await page.keyboard.press('a');
  await page.getByText(word('en', 'moderation-done-approve')).waitFor();
  await page.waitForLoadState('load'); // The keys work once the script is there.
  assert.equal(await page.locator(`[data-case="${first}"]`).count(), 0);
  await page.keyboard.press('u');
  await page.getByText(word('en', 'moderation-done-undo')).waitFor();
  for (const path of ['/desk/moderation/', '/desk/moderation/rules/', '/desk/discussion/', '/ar/desk/moderation/']) {
    await page.goto(path);
    await sound(page);
    await accessible(page);
  }
  await page.goto('/desk/moderation/');
  await page.locator('.case__author').first().click();
  await page.getByRole('heading', { name: word('en', 'moderation-author-sanctions') }).waitFor();
  await accessible(page);
});

journey('an appeal is open to who decides about it, and not to who blocked', 'desktop', async (page) => {
  await signIn(page, 'moderator@lindenport.example');
  await page.goto('/desk/moderation/?cause=appeal');
  await page.getByRole('link', { name: word('en', 'moderation-do-open') }).first().click();
  await page.getByLabel(word('en', 'appeals-case-answer')).fill('Let us try again.');
  await accessible(page);
  await page.getByRole('button', { name: word('en', 'appeals-case-grant') }).click();
  await page.getByText(word('en', 'moderation-error-same-hands')).waitFor();
});

for (const device of ['desktop', 'noscript-phone']) {
  journey('a reader follows a discussion, chooses letters and reads what is new', device, async (page) => {
    const story = await lively(page, 'en');
    await signIn(page, 'reader@lindenport.example');
    await page.goto(story);
    const follow = page.getByRole('button', { name: word('en', 'comments-follow') });
    const stop = page.getByRole('button', { name: word('en', 'comments-unfollow') });
    // Another journey may have begun to follow.
    if (await stop.count()) await stop.click();
    await follow.click();
    await page.getByText(word('en', 'comments-said-followed')).waitFor();
    await page.goto('/account/notices/');
    await page.getByRole('heading', { level: 1, name: word('en', 'notices-title') }).waitFor();
    await page.getByLabel(word('en', 'notices-choice-mail')).first().selectOption('daily');
    await page.getByRole('button', { name: word('en', 'notices-save') }).click();
    await page.getByText(word('en', 'notices-saved')).waitFor();
    assert.equal(await page.getByLabel(word('en', 'notices-choice-mail')).first().inputValue(), 'daily');
    await sound(page);
    if (device === 'desktop') await accessible(page);
    await page.goto('/discussion/mine/');
    await page.getByRole('heading', { name: word('en', 'comments-mine-followed') }).waitFor();
    if (device === 'desktop') await accessible(page);
    await page.goto('/ar/account/notices/');
    await sound(page, { lang: 'ar', dir: 'rtl' });
    if (device === 'desktop') await accessible(page);
  });
}

journey('a draft of an answer with a quotation is kept until it is sent', 'phone', async (page) => {
  const story = await lively(page, 'en');
  await signIn(page, 'reader@lindenport.example');
  await page.goto(story);
  await page.getByRole('link', { name: word('en', 'comments-reply'), exact: true }).first().click();
  await page.getByLabel(word('en', 'comments-write')).fill('A thought that is not finished');
  await page.goto(story);
  await page.getByRole('link', { name: word('en', 'comments-reply'), exact: true }).first().click();
  // The script of the page brings it back once it is there.
  await page.waitForFunction(() => document.querySelector('main textarea')?.value === 'A thought that is not finished');
  await page.goto(story);
  await page.getByRole('link', { name: word('en', 'comments-quote') }).last().click();
  await page.waitForFunction(() => document.querySelector('main textarea')?.value.startsWith('> '));
  await accessible(page);
});

journey('a moderator changes a text, hands the shift over and saves a view', 'desktop', async (page) => {
  await signIn(page, 'moderator@lindenport.example');
  await page.goto('/desk/moderation/shift/');
  await page.getByLabel(word('en', 'moderation-shift-write')).fill('The ferry story is heated tonight.');
  await accessible(page);
  await page.getByRole('button', { name: word('en', 'moderation-shift-save') }).click();
  await page.getByText(word('en', 'moderation-shift-saved')).waitFor();
  await page.goto('/desk/moderation/?cause=held');
  await page.getByText('The ferry story is heated tonight.').waitFor();
  await page.getByLabel(word('en', 'moderation-view-name')).fill('Held first');
  await page.getByRole('button', { name: word('en', 'moderation-view-save') }).click();
  await page.getByRole('link', { name: 'Held first' }).waitFor();
  await sound(page);
  await accessible(page);
  await page.getByRole('link', { name: word('en', 'moderation-do-edit') }).first().click();
  await page.getByRole('heading', { level: 1, name: word('en', 'moderation-edit-title') }).waitFor();
  await accessible(page);
  await sound(page);
  for (const path of ['/ar/desk/moderation/shift/', '/ar/desk/moderation/?cause=held']) {
    await page.goto(path);
    await sound(page);
    await accessible(page);
  }
});
