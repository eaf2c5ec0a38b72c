//! Notes that stand at some words of the text: shown where the words are, and moved along as the text changes. An anchor is
//! words and what stands before them (Web Annotation Data Model, text quote selector), not a place, so it survives whatever
//! is written between two openings of the story. Deliberately absent: what the notes say.

import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

import { placesOf } from './find.ts';

/** Words of the text, and up to 32 characters before them. */
export interface Anchor {
  exact: string;
  prefix: string;
}

/** The most characters of words that a note can stand at. */
const LONGEST = 300;
const BEFORE = 32;

const key = new PluginKey<DecorationSet>('anchors');

/** Where an anchor is: where its words follow on what stood before them, else where they first are. */
export function placeOf(doc: Node, { exact, prefix }: Anchor): { from: number; to: number } | null {
  const places = placesOf(doc, exact, true);
  const follows = ({ from }: { from: number }): boolean => {
    const start = doc.resolve(from).start();
    return doc.textBetween(Math.max(start, from - prefix.length), from).endsWith(prefix);
  };
  return places.find(follows) ?? places[0] ?? null;
}

/** The anchor of what is chosen; none where nothing or too much is, or more than one paragraph. */
export function anchorOf(view: EditorView): Anchor | null {
  const { doc, selection } = view.state;
  const { from, to, $from, $to } = selection;
  if (!(selection instanceof TextSelection) || from === to || !$from.sameParent($to)) return null;
  const exact = doc.textBetween(from, to);
  if (!exact.trim() || exact.length > LONGEST) return null;
  return { exact, prefix: doc.textBetween(Math.max($from.start(), from - BEFORE), from) };
}

/** Shows the words that notes stand at. */
export function anchorsPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, shown, _before, after) {
        const anchors = tr.getMeta(key) as Record<string, Anchor> | undefined;
        if (!anchors) return shown.map(tr.mapping, tr.doc);
        const decorations = Object.entries(anchors).flatMap(([id, anchor]) => {
          const place = placeOf(after.doc, anchor);
          return place ? [Decoration.inline(place.from, place.to, { class: 'ce-anchor' }, { id })] : [];
        });
        return DecorationSet.create(after.doc, decorations);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Puts these notes, by their ids, in the place of those shown. */
export function showAnchors(view: EditorView, anchors: Record<string, Anchor>): void {
  view.dispatch(view.state.tr.setMeta(key, anchors));
}

/** Leads to the words of a note; says whether they are still there. */
export function revealAnchor(view: EditorView, id: string): boolean {
  const [found] = key.getState(view.state)?.find(undefined, undefined, (spec) => spec.id === id) ?? [];
  if (!found || found.from === found.to) return false;
  const { state } = view;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, found.from, found.to)).scrollIntoView());
  view.focus();
  return true;
}
