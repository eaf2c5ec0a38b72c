// A day in the newsroom: a journalist writes, an editor publishes, and copy survives what can go wrong.

import assert from 'node:assert/strict';

import { accessible, base, journey, sound, visit } from '../lib/browser.mjs';
import { word } from '../lib/words.mjs';

const PASSWORD = 'lantern-on-the-quay';
const WRITER = 'writer@lindenport.example';
const EDITOR = 'desk@lindenport.example';
const CHIEF = 'chief@lindenport.example';

/** Words in English: the journeys are walked in the English edition, the frames of others are looked at besides. */
const say = (key) => word('en', key);

let stories = 0;

async function signIn(page, email, next = '/desk/') {
  await page.goto(`/account/login/?next=${encodeURIComponent(next)}`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/account/'));
}

/** Begins a story in the first section; returns its headline and address. */
async function begin(page, about = 'The ferry of the morning') {
  stories += 1;
  const headline = `${about} ${process.pid}-${stories}`;
  await page.goto('/desk/stories/new/');
  await page.getByLabel(say('newsroom-field-headline')).fill(headline);
  await page.getByLabel(say('newsroom-field-section')).selectOption({ index: 1 });
  await page.getByRole('button', { name: say('newsroom-new-begin') }).click();
  // The first reader of the bundle waits until the program has packed it.
  await page.locator('.ProseMirror').waitFor({ timeout: 60_000 });
  return { headline, url: page.url() };
}

/** The editor's line that says where the text is. */
const saved = (page) => page.getByText(/^Saved at/).first();

async function write(page, text) {
  await page.locator('.ProseMirror').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

async function writeAndSave(page, text) {
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/save/') && answer.status() === 200);
  await write(page, text);
  await answered;
  await saved(page).waitFor();
}

/** Takes what a journey itself brought about off the list of complaints. */
function expect(complaints, ...parts) {
  for (let index = complaints.length - 1; index >= 0; index -= 1) {
    if (parts.some((part) => complaints[index].includes(part))) complaints.splice(index, 1);
  }
}

journey('a journalist files a story, an editor publishes it, and it is on the front', 'desktop', async (page) => {
  await signIn(page, WRITER);
  const { headline, url } = await begin(page);
  const missing = page.locator('.checks li:not(.is-done)', { hasText: say('newsroom-check-body') });
  await missing.waitFor();
  await writeAndSave(page, 'The first boat leaves at five past six. ');
  await missing.waitFor({ state: 'detached' });
  await page.locator('#field-standfirst').fill('It is earlier than it was.');
  await page.locator('#field-tags').fill('Ferries');
  await page.locator('[data-lead-choose]').click();
  await page.locator('[data-picker-found] button').first().click();
  await page.locator('[data-lead-image]').waitFor();
  await accessible(page);
  await sound(page);
  await page.getByRole('button', { name: say('newsroom-stage-send') }).click();
  await page.getByText(say('newsroom-done-saved')).waitFor();
  assert.equal(await page.getByRole('button', { name: say('newsroom-publish-now') }).count(), 0, 'a journalist does not publish');

  const desk = await visit('desktop');
  try {
    await signIn(desk.page, EDITOR);
    await desk.page.getByRole('link', { name: headline }).click();
    await desk.page.locator('.ProseMirror').waitFor();
    assert.equal(await desk.page.locator('#field-standfirst').inputValue(), 'It is earlier than it was.');
    await desk.page.getByRole('button', { name: say('newsroom-publish-now') }).click();
    await desk.page.getByText(say('newsroom-done-published')).waitFor();
    const reader = await visit('phone');
    try {
      await reader.page.goto('/news/');
      await reader.page.getByRole('link', { name: headline }).first().click();
      await reader.page.getByRole('heading', { level: 1, name: headline }).waitFor();
      await reader.page.getByText('The first boat leaves at five past six.').waitFor();
      await reader.page.goto('/');
      assert.ok((await reader.page.content()).includes(headline), 'on the front');
      assert.equal(await reader.page.locator('a[href="/desk/"]').count(), 0);
    } finally {
      await reader.context.close();
    }
  } finally {
    await desk.context.close();
  }
  await page.goto(`${url}revisions/`);
  await page.locator('.work a').nth(1).click();
  await page.locator('.ce-compare').waitFor();
  await accessible(page);
});

journey('a session that ends while someone writes loses no word', 'desktop', async (page, complaints) => {
  await signIn(page, WRITER);
  const { url } = await begin(page);
  await writeAndSave(page, 'Before. ');
  await page.context().clearCookies();
  const refused = page.waitForResponse((answer) => answer.url().endsWith('/save/') && answer.status() !== 200);
  await write(page, 'While signed out. ');
  await refused;
  await page.getByText(/signed out/i).first().waitFor();
  // Signs in again in another tab; the writer comes back to the page and the text is sent.
  const door = await page.context().newPage();
  await signIn(door, WRITER);
  await door.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await saved(page).waitFor({ timeout: 40_000 });
  await page.goto(url);
  await page.locator('.ProseMirror', { hasText: 'Before. While signed out.' }).waitFor();
  expect(complaints, '/save/', '/beat/', '/desk/counts/', '/leave/');
});

journey('the page may go away and come back, and the text is there', 'desktop', async (page, complaints) => {
  await signIn(page, WRITER);
  const { url } = await begin(page);
  await writeAndSave(page, 'On the server. ');
  await page.route('**/save/', (route) => route.abort());
  await write(page, 'Only on this computer. ');
  await page.getByText(/No connection/).first().waitFor({ timeout: 20_000 });
  await page.unroute('**/save/');
  await page.goto(url);
  await page.locator('.ProseMirror').waitFor();
  // Newer than the server's: offered, never dropped.
  await page.getByRole('button', { name: say('newsroom-editor-restore'), exact: true }).click();
  await page.locator('.ProseMirror', { hasText: 'Only on this computer.' }).waitFor();
  expect(complaints, '/save/');
});

journey('two writers see each other, one takes over, and no text is written over', 'desktop', async (page, complaints) => {
  await signIn(page, WRITER);
  const { url } = await begin(page);
  await writeAndSave(page, 'From the writer. ');
  const other = await visit('desktop');
  try {
    await signIn(other.page, EDITOR, new URL(url).pathname);
    await other.page.locator('.ProseMirror').waitFor();
    await other.page.getByText('Layla Mansour').first().waitFor();
    assert.equal(await other.page.locator('.ProseMirror').getAttribute('contenteditable'), 'false');
    await other.page.getByRole('button', { name: say('newsroom-editor-take-over') }).click();
    await other.page.locator('.ProseMirror[contenteditable=true]').waitFor();
    await writeAndSave(other.page, 'From the editor. ');
    const refused = page.waitForResponse((answer) => answer.url().endsWith('/save/') && answer.status() === 423);
    await write(page, 'Once more from the writer. ');
    await refused;
    await page.getByText('Mara Lindqvist').first().waitFor();
    const text = await other.page.locator('.ProseMirror').innerText();
    assert.ok(text.includes('From the writer.') && text.includes('From the editor.'), text);
  } finally {
    await other.context.close();
  }
  expect(complaints, '/save/', '/beat/');
});

journey('a killed story answers 410 and is gone from the lists', 'desktop', async (page) => {
  await signIn(page, CHIEF);
  const { headline, url } = await begin(page, 'A mistake');
  await writeAndSave(page, 'This should not have been printed. ');
  await page.getByRole('button', { name: say('newsroom-publish-now') }).click();
  await page.getByText(say('newsroom-done-published')).waitFor();
  const address = await page.getByRole('link', { name: say('newsroom-story-on-site') }).first().getAttribute('href');
  assert.equal((await page.request.get(address)).status(), 200);
  await page.getByRole('link', { name: say('newsroom-kill-title') }).click();
  await page.getByRole('button', { name: say('newsroom-kill-do') }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: say('newsroom-kill-do') }).click();
  await page.getByText(say('newsroom-done-killed')).waitFor();
  const reader = await visit('desktop');
  try {
    assert.equal((await reader.context.request.get(address)).status(), 410);
    const news = await reader.context.request.get(`${base()}/news/`);
    assert.ok(!(await news.text()).includes(headline));
  } finally {
    await reader.context.close();
  }
  await page.goto('/desk/audit/?verb=articles.kill');
  await page.getByText('Tomas Reiter').first().waitFor();
  assert.ok(url.includes('/desk/story/'));
});

journey('a change to a live story waits for its time, and another language begins with the text', 'desktop', async (page) => {
  await signIn(page, CHIEF);
  const { url } = await begin(page);
  await writeAndSave(page, 'The boat sails at nine. ');
  await page.getByRole('button', { name: say('newsroom-publish-now') }).click();
  await page.getByText(say('newsroom-done-published')).waitFor();
  await page.locator('.ProseMirror').waitFor();
  await writeAndSave(page, 'No, at ten. ');
  await page.getByText(say('newsroom-publish-later')).click();
  await page.locator('#at').fill('2199-01-01T10:00');
  await page.getByRole('button', { name: say('newsroom-publish-schedule') }).click();
  await page.getByText(say('newsroom-done-scheduled')).waitFor();
  await page.locator('.ProseMirror').waitFor();
  await accessible(page);
  await page.getByRole('button', { name: say('newsroom-update-drop') }).click();
  await page.getByText(say('newsroom-done-saved')).waitFor();
  assert.equal(await page.getByRole('button', { name: say('newsroom-update-drop') }).count(), 0);
  await page.locator('.ProseMirror').waitFor();
  await page.getByLabel(say('newsroom-versions-begin')).selectOption('fr');
  await page.getByRole('button', { name: say('newsroom-versions-do'), exact: true }).click();
  await page.waitForURL('**/fr/desk/story/**');
  await page.locator('.ProseMirror', { hasText: 'No, at ten.' }).waitFor();
  await page.goto(url);
  await page.locator('.work a[lang=fr]').waitFor();
});

journey('a note stands at the words it is about', 'desktop', async (page) => {
  await signIn(page, WRITER);
  await begin(page);
  await writeAndSave(page, 'The harbour master keeps the barge. ');
  await page.locator('.ProseMirror').getByText('harbour').dblclick({ position: { x: 60, y: 12 } });
  await page.locator('#note').click();
  await page.locator('[data-note-about] q').waitFor();
  const words = await page.locator('[data-note-about] q').innerText();
  assert.ok('The harbour master keeps the barge.'.includes(words.trim()) && words.trim(), words);
  await page.locator('#note').fill('Which one?');
  await page.getByRole('button', { name: say('newsroom-notes-add') }).click();
  await page.getByText(say('newsroom-done-saved')).waitFor();
  await page.locator('.ce-anchor', { hasText: words.trim() }).waitFor();
  await accessible(page);
  await page.locator('[data-note] button').click();
  assert.equal((await page.evaluate(() => getSelection().toString())).trim(), words.trim());
  await page.getByRole('button', { name: say('newsroom-notes-done'), exact: true }).click();
  await page.getByText(say('newsroom-done-saved')).waitFor();
  await page.locator('.ProseMirror').waitFor();
  assert.equal(await page.locator('.ce-anchor').count(), 0);
});

journey('a picture is cropped by keyboard', 'desktop', async (page) => {
  await signIn(page, CHIEF);
  await page.goto('/desk/pictures/');
  await page.locator('.contact-sheet a').last().click();
  await page.getByRole('link', { name: '1:1' }).click();
  await page.locator('[data-frame-mark]:not([hidden])').waitFor();
  await page.locator('#frame-size').focus();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowLeft');
  assert.equal(await page.locator('#frame-size').inputValue(), '0.9');
  await accessible(page);
  await page.getByRole('button', { name: say('newsroom-crop-save') }).click();
  await page.getByText(say('newsroom-done-saved')).waitFor();
  await page.getByText(say('newsroom-crop-drawn'), { exact: true }).waitFor();
});

for (const device of ['desktop', 'phone', 'dark', 'noscript']) {
  journey('every page of the desk is sound and accessible', device, async (page) => {
    await signIn(page, CHIEF);
    for (const prefix of ['', '/ar']) {
      for (const path of ['/desk/', '/desk/stories/', '/desk/review/', '/desk/stories/new/', '/desk/pictures/', '/desk/audit/']) {
        await page.goto(`${prefix}${path}`);
        if (device !== 'noscript') await sound(page, prefix ? { lang: 'ar', dir: 'rtl' } : { lang: 'en' });
        if (device !== 'noscript') await accessible(page);
        await page.getByRole('heading', { level: 1 }).waitFor();
      }
    }
    await page.goto('/desk/pictures/?shelf=all');
    await page.locator('.contact-sheet a').first().click();
    await page.getByRole('heading', { name: say('newsroom-used-title') }).waitFor();
    if (device !== 'noscript') await accessible(page);
    if (device !== 'noscript') await sound(page);
    await page.goto('/desk/stories/?status=published');
    await page.locator('.work a').first().click();
    await page.locator('.storydesk').waitFor();
    if (device !== 'noscript') await page.locator('.ProseMirror').waitFor({ timeout: 60_000 });
    if (device !== 'noscript') await accessible(page);
    if (device !== 'noscript') await sound(page);
  });
}

journey('a stranger is led to sign in and back, and a reader sees no way in', 'desktop', async (page) => {
  await page.goto('/desk/stories/?q=ferry');
  assert.equal(new URL(page.url()).pathname, '/account/login/');
  await page.locator('#email').fill(WRITER);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL('**/desk/stories/?q=ferry');
  await page.getByRole('searchbox').waitFor();
});
