//! Clipboards as the programs write them, and what is left of them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { clean, linkTarget } from '../src/paste.ts';

const sample = (name: string): string => readFileSync(new URL(`../samples/${name}.html`, import.meta.url), 'utf8');

test('word: headings, emphasis, lists, notes, tables and quotes stay; looks, deletions and comments go', () => {
  const { html, pictures } = clean(sample('word'));
  assert.equal(pictures, 1);
  assert.equal(
    html,
    '<h2>Harbour closes</h2>' +
      '<p>The council <strong>voted</strong> on <em>Monday</em>, and the <u>ferry</u> stays.<a href="#note-1"><sup>[1]</sup></a></p>' +
      '<ul><li><p>First berth</p><ul><li><p>with a crane</p></li></ul></li><li><p>Second berth</p></li></ul>' +
      '<ol start="3"><li><p>Numbered</p></li></ol>' +
      '<p>He said always.</p>' +
      '<table><tr><th><p>Year</p></th><th><p>Boats</p></th></tr><tr><td colspan="2"><p>2020</p></td></tr></table>' +
      '<blockquote><p>The sea is patient.</p></blockquote><hr>' +
      '<p data-anchor="note-1">[1] Minutes of 4 May.</p>',
  );
});

test('google docs: the bold that is none, weights in spans, lists within lists, wrapped links', () => {
  const { html, pictures } = clean(sample('docs'));
  assert.equal(pictures, 1);
  assert.equal(
    html,
    '<h2>The night ferry</h2>' +
      '<p>Plain, <strong>bold</strong>, <em>slanted</em> and <a href="https://harbour.example/plan?a=1">a link</a><sup>2</sup></p>' +
      '<ul><li><p>Outer</p><ul><li><p>Inner</p></li></ul></li></ul><ol><li><p>Numbered</p></li></ol>' +
      '<table><tr><td><p>A</p></td><td><p>B</p></td></tr></table>',
  );
});

test('libreoffice: fonts go, notes and struck text stay', () => {
  assert.equal(
    clean(sample('libreoffice')).html,
    '<h2>Titel</h2><p>Der <strong>Rat</strong> stimmte zu<a href="#note-1"><sup>1</sup></a>.</p>' +
      '<ol><li><p>eins</p></li><li><p>zwei</p><ul><li><p>tief</p></li></ul></li></ol>' +
      '<p><s>alt</s> <s>auch alt</s> H<sub>2</sub>O</p>' +
      '<table><tr><th><p>Jahr</p></th><th><p>Boote</p></th></tr><tr><td><p>2020</p></td><td><p>4</p></td></tr></table>' +
      '<p data-anchor="note-1">1Protokoll.</p>',
  );
});

test('web pages: nothing that runs, no lookalike links, spaces as they are set', () => {
  const { html, pictures } = clean(sample('web'));
  assert.equal(pictures, 1);
  assert.ok(!/script|onerror|onclick|style=|javascript/i.test(html), html);
  assert.ok(html.includes('<p>« Bonjour\u00a0: voilà\u00a0!\u00a0» dit-il.</p>'), html);
  assert.ok(html.includes('<p>bad <a href="https://good.example/a%20b">good</a> up <a href="https://paper.example/x">safe</a></p>'), html);
  assert.ok(html.includes('<p>One</p><p>Two<br>and more</p>'), html);
  assert.ok(html.includes('&quot;kind&quot;:&quot;video&quot;') && html.match(/data-embed/g)?.length === 2, html);
  assert.ok(html.includes('<pre>let a = &quot;&lt;b&gt;&quot;;</pre><p>framed <strong>text</strong></p><blockquote><p>Quoted</p></blockquote>'), html);
});

test('word on the web: one list for each item becomes one list', () => {
  const item = (level: number, text: string): string =>
    `<div class="ListContainerWrapper SCXW1 BCX0"><ul class="BulletListStyle1" role="list"><li data-leveltext="" data-font="Symbol" data-listid="1" data-aria-level="${level}" role="listitem"><p class="Paragraph"><span data-contrast="auto" class="TextRun">${text}</span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
  assert.equal(clean(item(1, 'a') + item(2, 'b') + item(1, 'c')).html, '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>');
});

test('broken and hostile clipboards end, and end clean', () => {
  for (const html of ['<', '<p', '<p title="', '<b><i></b>x', '<!--', '<table><td>a<td>b', '<div>'.repeat(5000), '<a href="java\nscript:x">y</a>', '<img src=x onerror=a(>', '\u0000<p>a\u0000b']) {
    const cleaned = clean(html);
    assert.ok(!/script:|onerror|\u0000/.test(cleaned.html), cleaned.html);
  }
});

test('links lead where they led, or nowhere', () => {
  assert.equal(linkTarget('file:///C:/a.htm'), null);
  assert.equal(linkTarget('/relative'), null);
  assert.equal(linkTarget('mailto:a@b.example'), 'mailto:a@b.example');
  assert.equal(linkTarget('#_edn12'), '#note-12');
});
