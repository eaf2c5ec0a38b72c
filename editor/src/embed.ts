//! Things in a body that the tree does not know from inside: their facts, and what an address becomes when it is put
//! in. Deliberately absent: any request to the places named here; a reader's page asks first, and so does the editor.

import { allowed, cleaned, host } from './address.ts';

/** An embed's attributes: a kind, the id in the feature that shows it, and a small map of facts. */
export interface Embed {
  kind: string;
  id: string;
  attrs: Record<string, string>;
}

/** One picture of a gallery, as the tree keeps it in the JSON list under `items`. */
export interface GalleryItem {
  id?: string;
  src?: string;
  alt?: string;
  caption?: string;
  credit?: string;
  source?: string;
}

const WORD = /^[a-z][a-z0-9_-]{0,31}$/;
const ADDRESSES = ['url', 'src', 'link', 'poster'];
const MAX_VALUE = 65_536;
const MAX_ENTRIES = 32;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** The facts that the server's door lets in; everything else is dropped. Used for what comes from outside. */
export function checkedEmbed(value: unknown): Embed | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, id, attrs } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || !WORD.test(kind)) return null;
  const facts: Record<string, string> = {};
  for (const [name, fact] of Object.entries(typeof attrs === 'object' && attrs ? attrs : {})) {
    if (!WORD.test(name) || typeof fact !== 'string' || !fact || Object.keys(facts).length >= MAX_ENTRIES) continue;
    const clean = fact.replace(CONTROL, ' ').slice(0, MAX_VALUE);
    if (ADDRESSES.includes(name) && !allowed(clean)) continue;
    facts[name] = clean;
  }
  return { kind, id: typeof id === 'string' ? id.replace(CONTROL, '').slice(0, 2000) : '', attrs: facts };
}

/** The embed written on an element of our own clipboard, or false. */
export function embedFromElement(element: HTMLElement): Embed | false {
  try {
    return checkedEmbed(JSON.parse(element.getAttribute('data-embed') ?? '')) ?? false;
  } catch {
    return false;
  }
}

/** The attributes that carry an embed through the clipboard. */
export function embedToAttributes(attrs: Record<string, unknown>): Record<string, string> {
  return { 'data-embed': JSON.stringify({ kind: attrs.kind, id: attrs.id, attrs: attrs.attrs }) };
}

/** Sets facts; an empty value takes one away. */
export function withFacts(attrs: Record<string, string>, facts: Record<string, string>): Record<string, string> {
  const all = { ...attrs };
  for (const [name, value] of Object.entries(facts)) {
    const clean = value.replace(CONTROL, ' ').trim();
    if (clean) all[name] = clean;
    else delete all[name];
  }
  return all;
}

/** The pictures of a gallery; empty when there is no readable list. */
export function galleryItems(attrs: Record<string, string>): GalleryItem[] {
  try {
    const list: unknown = JSON.parse(attrs.items ?? '[]');
    return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
  } catch {
    return [];
  }
}

/** Most pictures one gallery holds. */
export const MAX_GALLERY_ITEMS = 100;

/** The list as the tree writes it: empty facts left out, no longer than a value may be. */
export function galleryFacts(items: GalleryItem[]): string {
  const written: string[] = [];
  let length = 2;
  for (const item of items.slice(0, MAX_GALLERY_ITEMS)) {
    const kept: Record<string, string> = {};
    for (const name of ['id', 'src', 'alt', 'caption', 'credit', 'source'] as const) {
      const value = item[name]?.replace(CONTROL, ' ');
      if (value) kept[name] = value;
    }
    const json = JSON.stringify(kept);
    length += [...json].length + 1;
    if (length > MAX_VALUE) break;
    written.push(json);
  }
  return `[${written.join(',')}]`;
}

/** Host, beginning of the path, name, kind. The server knows more; a stranger becomes `web` and stays a link. */
const PLACES: [string, string, string, string][] = [
  ['youtube.com', '/watch', 'YouTube', 'video'],
  ['youtube.com', '/shorts/', 'YouTube', 'video'],
  ['youtube.com', '/live/', 'YouTube', 'video'],
  ['youtube.com', '/embed/', 'YouTube', 'video'],
  ['m.youtube.com', '/watch', 'YouTube', 'video'],
  ['youtu.be', '/', 'YouTube', 'video'],
  ['vimeo.com', '/', 'Vimeo', 'video'],
  ['player.vimeo.com', '/', 'Vimeo', 'video'],
  ['dailymotion.com', '/video/', 'Dailymotion', 'video'],
  ['dai.ly', '/', 'Dailymotion', 'video'],
  ['ted.com', '/talks/', 'TED', 'video'],
  ['twitch.tv', '/', 'Twitch', 'video'],
  ['soundcloud.com', '/', 'SoundCloud', 'audio'],
  ['open.spotify.com', '/', 'Spotify', 'audio'],
  ['mixcloud.com', '/', 'Mixcloud', 'audio'],
  ['podcasts.apple.com', '/', 'Apple Podcasts', 'audio'],
  ['twitter.com', '/', 'X', 'social'],
  ['x.com', '/', 'X', 'social'],
  ['instagram.com', '/', 'Instagram', 'social'],
  ['facebook.com', '/', 'Facebook', 'social'],
  ['tiktok.com', '/', 'TikTok', 'social'],
  ['reddit.com', '/r/', 'Reddit', 'social'],
  ['bsky.app', '/profile/', 'Bluesky', 'social'],
  ['threads.net', '/', 'Threads', 'social'],
  ['t.me', '/', 'Telegram', 'social'],
  ['datawrapper.dwcdn.net', '/', 'Datawrapper', 'data'],
  ['public.flourish.studio', '/', 'Flourish', 'data'],
  ['flo.uri.sh', '/', 'Flourish', 'data'],
  ['public.tableau.com', '/', 'Tableau Public', 'data'],
  ['google.com', '/maps', 'Google Maps', 'web'],
];

/** What a web address becomes when it is put into a story; null when it is not a web address. */
export function embedOf(address: string): Embed | null {
  const url = cleaned(address);
  const place = url && host(url);
  if (!url || !place) return null;
  const path = /^(?:https?:)?\/\/[^/?#]+([^?#]*)/i.exec(url)?.[1] || '/';
  const file = /\.(mp3|m4a|aac|ogg|oga|opus|mp4|webm)$/i.exec(path)?.[1]?.toLowerCase();
  if (file) return { kind: file === 'mp4' || file === 'webm' ? 'video' : 'audio', id: '', attrs: { src: url, url } };
  const known = PLACES.find(([name, begin]) => name === place && path.startsWith(begin) && path.length > 1);
  if (!known) return { kind: 'web', id: '', attrs: { provider: place, url } };
  return { kind: known[3], id: '', attrs: { provider: known[2], url } };
}

/** Whether a pasted line that is nothing but this address should become an embed. */
export function isKnownPlace(address: string): boolean {
  const embed = embedOf(address);
  return embed !== null && embed.kind !== 'web';
}
