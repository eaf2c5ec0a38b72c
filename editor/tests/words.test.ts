//! Words of the interface, words of a story, addresses.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { allowed, typed } from '../src/address.ts';
import { plain, readingMinutes, wordCount, wordsIn } from '../src/count.ts';
import { checkedEmbed, embedOf, galleryFacts, galleryItems } from '../src/embed.ts';
import { fromTree } from '../src/tree.ts';
import { Words } from '../src/words.ts';
import { doc, p } from './trees.ts';

test('messages choose by number in every language', () => {
  const words = new Words({ 'newsroom-editor-x': '{ $n ->\n    [0] none\n    [one] { $n } word\n   *[other] { $n } words\n} in { $name }' }, 'en');
  assert.equal(words.say('x', { n: 0, name: 'a' }), 'none in a');
  assert.equal(words.say('x', { n: 1, name: 'a' }), '1 word in a');
  assert.equal(words.say('x', { n: 1200, name: 'a' }), '1,200 words in a');
  const arabic = new Words({ 'newsroom-editor-x': '{ $n -> [two] كلمتان [few] { $n } كلمات *[other] { $n } كلمة }' }, 'ar');
  assert.equal(arabic.say('x', { n: 2 }), 'كلمتان');
  assert.equal(words.say('missing'), 'newsroom-editor-missing');
});

const messagesOf = (file: string): Map<string, string> => {
  const text = readFileSync(new URL(`../../locales/${file}`, import.meta.url), 'utf8');
  const found = new Map<string, string>();
  let key = '';
  for (const line of text.split('\n')) {
    const head = /^([a-z][a-z0-9-]*) = ?(.*)$/.exec(line);
    if (head) found.set((key = head[1] as string), head[2] as string);
    else if (/^(?:\s+\S|\})/.test(line)) found.set(key, `${found.get(key)}\n${line}`);
  }
  return found;
};

test('eight languages have the same messages with the same values, and the code asks for no other', () => {
  const files = readdirSync(new URL('../../locales/', import.meta.url));
  assert.deepEqual(files.sort(), ['ar', 'de', 'en', 'es', 'fr', 'pt', 'ru', 'tr'].map((lang) => `${lang}.ftl`));
  const english = messagesOf('en.ftl');
  const values = (pattern: string): string => [...new Set([...pattern.matchAll(/\$([a-z]+)/g)].map((found) => found[1]))].sort().join();
  for (const file of files) {
    const words = messagesOf(file);
    assert.deepEqual([...words.keys()], [...english.keys()], file);
    for (const [key, pattern] of words) {
      assert.equal(values(pattern), values(english.get(key) ?? ''), `${file} ${key}`);
      assert.equal(pattern.split('{').length, pattern.split('}').length, `${file} ${key}`);
    }
  }
  const asked = new Set<string>();
  const sources = new URL('../../src/', import.meta.url);
  for (const file of readdirSync(sources).filter((name) => name.endsWith('.ts'))) {
    const source = readFileSync(new URL(file, sources), 'utf8');
    for (const found of source.matchAll(/\bsay\('([a-z0-9-]+)'/g)) asked.add(`newsroom-editor-${found[1]}`);
    if (!['commands.ts', 'editor.ts'].includes(file)) continue;
    for (const found of source.matchAll(/\bname: '([a-z0-9-]+)'/g)) asked.add(`newsroom-editor-${found[1]}`);
  }
  const missing = [...asked].filter((key) => !english.has(key));
  assert.deepEqual(missing, []);
});

test('words are counted as the server counts them', () => {
  assert.equal(wordsIn("The harbour master's 3.5 km – quay.", 'en'), 6);
  assert.equal(wordsIn('وصلت العبارة في التاسعة', 'ar'), 4);
  assert.equal(wordsIn('港で火災', 'ja'), 4);
  assert.equal(wordsIn('データ', 'ja'), 3);
  assert.equal(wordsIn('한국어 단어', 'ko'), 2);
  const story = fromTree(doc(p('one two'), { type: 'factbox', attrs: { title: 'three four' }, content: [p('five')] }, { type: 'pullquote', attrs: { cite: 'six' }, content: [] }, { type: 'embed', attrs: { kind: 'picture', attrs: { caption: 'no' } } }));
  assert.equal(wordCount(story, 'en'), 6);
  assert.equal(plain(story).split('\n').length >= 4, true);
  assert.deepEqual([readingMinutes(0, 'en'), readingMinutes(540, 'en'), readingMinutes(540, 'ar-JO')], [1, 3, 4]);
});

test('addresses pass the same door as on the server', () => {
  for (const good of ['https://a.example/x?y=1#z', 'HTTP://a.example', 'mailto:a@b.example', 'tel:+4420', 'story:x', 'tag:x', '/city/x/', 'page?x=a:b', '#note', '//cdn.example/x', '../up']) assert.ok(allowed(good), good);
  for (const bad of ['', 'javascript:alert(1)', 'JaVaScRiPt:x', 'data:text/html,x', 'file:///etc', ':x', 'java script:x', 'java\tscript:x', 'https://a.example/a b', '\u0001javascript:x']) assert.ok(!allowed(bad), bad);
  assert.equal(typed(' example.org/a b '), 'https://example.org/a%20b');
  assert.equal(typed('desk@paper.example'), 'mailto:desk@paper.example');
  assert.equal(typed('javascript:alert(1)'), null);
});

test('embeds keep what the server would keep', () => {
  assert.equal(embedOf('https://youtu.be/abc')?.kind, 'video');
  assert.equal(embedOf('https://twitter.com/')?.kind, 'web');
  assert.equal(embedOf('javascript:x'), null);
  assert.deepEqual(checkedEmbed({ kind: 'web', id: 3, attrs: { url: 'javascript:x', 'BAD KEY': 'y', title: 'a\nb' } }), { kind: 'web', id: '', attrs: { title: 'a b' } });
  assert.equal(checkedEmbed({ kind: 'BAD' }), null);
  assert.deepEqual(galleryItems({ items: galleryFacts([{ id: 'a', caption: '' }, { id: 'b' }]) }), [{ id: 'a' }, { id: 'b' }]);
  assert.deepEqual(galleryItems({ items: 'nonsense' }), []);
});
