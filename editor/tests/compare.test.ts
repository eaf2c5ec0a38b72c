//! Two revisions beside each other.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compare, compareWords, merged, steps } from '../src/compare.ts';
import { doc, everything, p } from './trees.ts';

test('blocks are paired, words within them are marked', () => {
  const before = doc(p('One stays.'), p('The ferry sails at nine.'), p('Gone for good, this line.'));
  const after = doc(p('One stays.'), p('The ferry sails at ten.'), p('Something else was written here instead'), p('New'));
  const rows = compare(before, after);
  assert.deepEqual(rows.map((row) => row.kind), ['same', 'changed', 'removed', 'added', 'added']);
  assert.deepEqual(rows[1]?.words, [
    { kind: 'same', text: 'The ferry sails at ' },
    { kind: 'removed', text: 'nine' },
    { kind: 'added', text: 'ten' },
    { kind: 'same', text: '.' },
  ]);
});

test('a change of looks and a moved block are called what they are', () => {
  const rows = compare(doc(p('bold'), p('a'), p('b'), p('wanderer text')), doc(p('wanderer text'), p('bold', 'strong'), p('a'), p('b')));
  assert.deepEqual(rows.map((row) => row.kind).sort(), ['moved', 'moved', 'restyled', 'same', 'same']);
});

test('neither side is lost when two texts become one', () => {
  const rows = compare(doc(p('same'), p('their words were other')), doc(p('same'), p('my words were other')));
  assert.deepEqual(merged(rows, ['mine']), doc(p('same'), p('my words were other')));
  assert.deepEqual(merged(rows, ['theirs']), doc(p('same'), p('their words were other')));
  assert.deepEqual(merged(rows, []), doc(p('same'), p('their words were other'), p('my words were other')));
  assert.deepEqual(merged(compare(everything, everything), []), everything);
});

test('the way from one list to another is right and shortest, on random lists', () => {
  let seed = 3;
  const next = (): number => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) >> 16;
  for (let round = 0; round < 500; round += 1) {
    const list = (): string[] => Array.from({ length: next() % 12 }, () => 'abc'[next() % 3] as string);
    const [before, after] = [list(), list()];
    const way = steps(before, after);
    assert.deepEqual(way.filter((step) => step.kind !== 'added').map((step) => before[step.before]), before);
    assert.deepEqual(way.filter((step) => step.kind !== 'removed').map((step) => after[step.after]), after);
    const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
    for (let i = before.length - 1; i >= 0; i -= 1)
      for (let j = after.length - 1; j >= 0; j -= 1)
        table[i]![j] = before[i] === after[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    assert.equal(way.filter((step) => step.kind === 'same').length, table[0]![0]);
  }
});

test('ideographs are compared one by one', () => {
  assert.deepEqual(compareWords('港で火災', '港で事故').map((part) => part.text), ['港で', '火災', '事故']);
});
