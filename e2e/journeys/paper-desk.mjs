// The paper's own things at the desk: readers' letters, tags, authors, standing pages; kept by an editor, seen by readers.

import assert from 'node:assert/strict';

import { accessible, journey, sound, visit } from '../lib/browser.mjs';
import { word } from '../lib/words.mjs';

const PASSWORD = 'lantern-on-the-quay';
const CHIEF = 'chief@lindenport.example';

/** Words in English: the journeys are walked in the English edition, the frames of others are looked at besides. */
const say = (key) => word('en', key);

let counted = 0;
const unique = (name) => `${name} ${process.pid} ${(counted += 1)}`;
const address = (name) => name.toLowerCase().replaceAll(' ', '-');

async function signIn(page, next = '/desk/') {
  await page.goto(`/account/login/?next=${encodeURIComponent(next)}`);
  await page.locator('#email').fill(CHIEF);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/account/'));
}

/** A reader writes to the paper; returns what identifies the letter. */
async function letter(text) {
  const name = unique('Mara Test');
  const reader = await visit('phone');
  try {
    const { page } = reader;
    await page.goto('/contact/');
    await page.getByLabel(say('contact-name')).fill(name);
    await page.getByLabel(say('contact-email'), { exact: true }).fill(`${address(name)}@example.org`);
    await page.getByLabel(say('contact-topic'), { exact: true }).selectOption({ label: say('contact-topic-correction') });
    await page.getByLabel(say('contact-message'), { exact: true }).fill(text);
    await page.getByText(say('layout-captcha-done')).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: say('contact-send') }).click();
    await page.getByRole('heading', { level: 1, name: say('contact-sent-title') }).waitFor();
  } finally {
    await reader.context.close();
  }
  return name;
}

/** An editor publishes a story with these tags and this byline, so that both are known. */
async function publish(page, tags, byline) {
  await page.goto('/desk/stories/new/');
  await page.getByLabel(say('newsroom-field-headline')).fill(unique('The ferry of the evening'));
  await page.getByLabel(say('newsroom-field-section')).selectOption({ index: 1 });
  await page.getByRole('button', { name: say('newsroom-new-begin') }).click();
  await page.locator('.ProseMirror').waitFor({ timeout: 60_000 });
  await page.locator('#field-tags').fill(tags.join(', '));
  const saved = page.waitForResponse(
    (answer) => answer.url().endsWith('/save/') && answer.status() === 200 && answer.request().postData().includes(byline),
  );
  await page.locator('#field-byline').fill(byline);
  await page.locator('.ProseMirror').click();
  await page.keyboard.type('The last boat leaves at ten. ');
  await saved;
  await page.getByText(/^Saved at/).first().waitFor();
  await page.getByRole('button', { name: say('newsroom-publish-now') }).click();
  await page.getByText(say('newsroom-done-published')).waitFor();
}

for (const device of ['desktop', 'phone', 'dark']) {
  journey('a reader’s letter is read, noted, handed on and answered', device, async (page) => {
    const name = await letter('The bridge has three lanes.\nYou wrote <b>two</b>.');
    await signIn(page, '/desk/letters/');
    await page.getByLabel(say('contact-desk-words')).fill(name);
    await page.getByRole('button', { name: say('contact-desk-find') }).click();
    await page.locator('.chip', { hasText: say('contact-desk-unread') }).waitFor();
    await accessible(page);
    await sound(page);
    await page.getByRole('link', { name }).click();
    await page.getByText('You wrote <b>two</b>.').waitFor();
    await accessible(page);
    await sound(page);
    await page.getByLabel(say('contact-desk-note-label')).fill('Ask the harbour office first.');
    await page.getByRole('button', { name: say('contact-desk-note-add') }).click();
    await page.getByText('Ask the harbour office first.').waitFor();
    await page.getByLabel(say('contact-desk-hands')).selectOption({ index: 1 });
    await page.getByRole('button', { name: say('contact-desk-assign') }).click();
    await page.locator('.desknote').waitFor();
    await page.locator('#text').fill('You are right, and it says so now.');
    await page.getByRole('button', { name: say('contact-desk-answer-send') }).click();
    await page.getByText(say('contact-desk-done-answered')).waitFor();
    await page.getByText('You are right, and it says so now.').waitFor();
    await accessible(page);
    await sound(page);
    await page.goto(`/desk/letters/?state=answered&q=${encodeURIComponent(name)}`);
    await page.getByRole('link', { name }).waitFor();
  });
}

journey('a letter is dealt with without script', 'noscript', async (page) => {
  const name = await letter('Is the archive open on Sundays?');
  await signIn(page, `/desk/letters/?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: say('contact-desk-do-spam') }).click();
  await page.getByRole('button', { name: say('contact-desk-do-open') }).click();
  await page.locator('#text').fill('It is, from ten.');
  await page.getByRole('button', { name: say('contact-desk-answer-send') }).click();
  await page.getByText(say('contact-desk-done-answered')).waitFor();
});

journey('a tag is renamed and another made one with it, and readers follow', 'desktop', async (page) => {
  const [kept, other, renamed] = [unique('Night boats'), unique('Night ships'), unique('Night ferries')];
  await signIn(page);
  await publish(page, [kept, other], unique('Ada Quay'));
  await page.goto(`/desk/tags/?q=${encodeURIComponent(kept)}`);
  await page.getByRole('link', { name: kept }).click();
  await page.locator('#name').fill(renamed);
  await page.locator('#slug').fill(address(renamed));
  await page.locator('#description').fill('Boats that leave after ten.');
  await page.getByRole('button', { name: say('newsroom-picture-save') }).click();
  await page.getByText(say('newsroom-done-saved')).waitFor();
  await page.getByText(kept, { exact: true }).waitFor();
  await accessible(page);
  await sound(page);
  await page.getByRole('link', { name: say('newsroom-merge-find') }).click();
  await page.getByLabel(say('newsroom-tags-words')).fill(other);
  await page.getByRole('button', { name: say('newsroom-filter-find') }).click();
  await page.getByRole('checkbox').check();
  await accessible(page);
  await sound(page);
  await page.getByRole('button', { name: say('newsroom-merge-do') }).click();
  await page.getByText(say('newsroom-done-merged')).waitFor();
  for (const old of [kept, other]) {
    await page.goto(`/tags/${address(old)}/`);
    assert.equal(new URL(page.url()).pathname, `/tags/${address(renamed)}/`);
    await page.getByRole('heading', { level: 1, name: renamed }).waitFor();
    await page.getByText('Boats that leave after ten.').waitFor();
  }
});

journey('an author gets a portrait, a role and a link, without script', 'noscript', async (page) => {
  const [name, double] = [unique('Ada Quay'), unique('Ada Kwai')];
  const desk = await visit('desktop');
  try {
    await signIn(desk.page);
    await publish(desk.page, ['Ferries'], name);
    await publish(desk.page, ['Ferries'], double);
  } finally {
    await desk.context.close();
  }
  await signIn(page, `/desk/authors/?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).click();
  await page.locator('#role').fill('Night correspondent');
  await page.locator('#bio').fill('Writes while others sleep.');
  await page.locator('#links').fill('Her own site https://example.org/ada');
  await page.getByRole('button', { name: say('newsroom-picture-save') }).click();
  await page.getByText(say('newsroom-done-saved')).waitFor();
  await page.getByRole('link', { name: say('newsroom-picture-choose') }).click();
  await page.locator('.contact-sheet button').first().click();
  await page.getByText(say('newsroom-done-saved')).waitFor();
  await page.getByRole('link', { name: say('newsroom-merge-find') }).click();
  await page.getByLabel(say('newsroom-authors-words')).fill(double);
  await page.getByRole('button', { name: say('newsroom-filter-find') }).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: say('newsroom-merge-do') }).click();
  await page.getByText(say('newsroom-done-merged')).waitFor();
  await page.goto(`/authors/${address(double)}/`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByText('Night correspondent').waitFor();
  await page.getByRole('link', { name: 'Her own site' }).waitFor();
  await page.locator('.person__portrait img').waitFor();
});

journey('a standing page is written in the editor and published', 'desktop', async (page) => {
  const title = unique('How to reach us');
  await signIn(page, '/desk/pages/');
  await page.getByLabel(say('newsroom-standing-new')).fill(title);
  await page.getByRole('button', { name: say('newsroom-new-begin') }).click();
  await page.locator('.ProseMirror').waitFor({ timeout: 60_000 });
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/save/') && answer.status() === 200);
  await page.locator('.ProseMirror').click();
  await page.keyboard.type('The door beside the crane. ');
  await saved;
  await page.getByText(/^Saved at/).first().waitFor();
  await accessible(page);
  await sound(page);
  await page.getByRole('button', { name: say('newsroom-publish-now') }).click();
  await page.getByText(say('newsroom-standing-published')).waitFor();
  await page.locator('.ProseMirror', { hasText: 'The door beside the crane.' }).waitFor();
  await page.goto(`/pages/${address(title)}/`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText('The door beside the crane.').waitFor();
});

for (const device of ['desktop', 'phone', 'dark', 'noscript']) {
  journey('the pages of letters, tags, authors and standing pages are sound and accessible', device, async (page) => {
    await signIn(page);
    const look = async (prefix) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (device === 'noscript') return;
      await sound(page, prefix ? { lang: 'ar', dir: 'rtl' } : { lang: 'en' });
      await accessible(page);
    };
    for (const prefix of ['', '/ar']) {
      for (const path of ['/desk/letters/?state=all', '/desk/tags/?kind=topic', '/desk/tags/', '/desk/pages/', '/desk/authors/']) {
        await page.goto(`${prefix}${path}`);
        await look(prefix);
      }
      await page.locator('.work a').first().click();
      await look(prefix);
      const author = page.url();
      for (const part of ['portrait/', 'merge/?q=']) {
        await page.goto(`${author}${part}`);
        await look(prefix);
      }
      await page.goto(`${prefix}/desk/tags/`);
      await page.locator('.work a').first().click();
      await look(prefix);
      await page.goto(`${page.url()}merge/?q=`);
      await look(prefix);
    }
  });
}
