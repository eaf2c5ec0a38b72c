//! What the parts of the editor share: words, the page's functions, where dialogs open, what is said aloud.

import type { EditorView } from 'prosemirror-view';

import type { Words } from './words.ts';

/** A story found in the paper's own archive. */
export interface Found {
  /** `story:ID`, or any address. */
  href: string;
  headline: string;
  /** Date, section: one line under the headline. */
  note?: string;
}

/** A rectangle in pixels of the upright picture: left, top, right, bottom. */
export type Corners = [number, number, number, number];

/** A picture of the library. */
export interface Picture {
  id: string;
  /** Address of a small rendition. */
  preview: string;
  width: number;
  height: number;
  caption?: string;
  credit?: string;
  alt?: string;
  crops?: Record<string, Corners>;
  /** Where the eye should rest, 0 to 1 from left and top. */
  focal?: [number, number];
}

/** What may be changed of a picture in the library. */
export interface PictureChange {
  crops: Record<string, Corners | null>;
  focal: [number, number] | null;
}

/** The page's functions for pictures. */
export interface Pictures {
  /** Takes a file in; calls `progress` with 0 to 1. Rejects with an `Error` whose message may be shown. */
  upload(file: File, progress: (share: number) => void, signal: AbortSignal): Promise<Picture>;
  /** Pictures of the library by their ids; unknown ones are left out. */
  describe(ids: string[]): Promise<Picture[]>;
  /** Pictures of the library by words. */
  search?(words: string): Promise<Picture[]>;
  /** Keeps crops and focal point. */
  change?(id: string, change: PictureChange): Promise<void>;
  /** Proportions to crop to, such as `16:9`. */
  formats?: string[];
}

/** A widget of the data desk. */
export interface Widget {
  id: string;
  title: string;
}

/** Shared by the parts of one editor. */
export interface Context {
  words: Words;
  /** Language of the story, for counting and spelling. */
  storyLang: string;
  host: HTMLElement;
  view(): EditorView;
  announce(message: string): void;
  notice(message: string): void;
  pictures?: Pictures | undefined;
  searchArchive?: ((words: string) => Promise<Found[]>) | undefined;
  searchWidgets?: ((words: string) => Promise<Widget[]>) | undefined;
  known: Map<string, Picture>;
}
