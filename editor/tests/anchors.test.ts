//! Where notes stand.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { placeOf } from '../src/anchors.ts';
import { fromTree } from '../src/tree.ts';
import { doc, p } from './trees.ts';

const words = (text: ReturnType<typeof fromTree>, anchor: { exact: string; prefix: string }): string => {
  const place = placeOf(text, anchor);
  return place ? `${text.textBetween(0, place.from, '|')}[${text.textBetween(place.from, place.to)}]` : '';
};

test('an anchor is found by its words and what stands before them', () => {
  const text = fromTree(doc(p('The ferry sails. The ferry rests.'), p('A ferry is late.')));
  assert.equal(words(text, { exact: 'ferry', prefix: 'The ' }), 'The [ferry]');
  assert.equal(words(text, { exact: 'ferry', prefix: 'sails. The ' }), 'The ferry sails. The [ferry]');
  assert.equal(words(text, { exact: 'ferry', prefix: 'A ' }), 'The ferry sails. The ferry rests.|A [ferry]');
});

test('words whose surroundings have changed are found where they first are, and words that are gone nowhere', () => {
  const text = fromTree(doc(p('The ferry sails.')));
  assert.equal(words(text, { exact: 'ferry', prefix: 'An old ' }), 'The [ferry]');
  assert.equal(words(text, { exact: 'barge', prefix: 'The ' }), '');
});
