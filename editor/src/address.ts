//! Which addresses a link or an embed may carry: the same rules as the server's door. Deliberately absent: whether an
//! address can be reached.

const SCHEMES = ['http', 'https', 'mailto', 'tel', 'story', 'tag'];
const MAX_ADDRESS_CHARS = 4096;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/** Whether a link may carry this address exactly as written. */
export function allowed(address: string): boolean {
  if (!address || [...address].length > MAX_ADDRESS_CHARS || CONTROL.test(address) || /[\s\u0085]/u.test(address)) return false;
  const end = address.search(/[:/?#]/);
  if (end < 0 || address[end] !== ':') return true;
  return SCHEMES.includes(address.slice(0, end).toLowerCase());
}

/** The address made fit for `allowed`, or null: outer space cut, inner line ends removed, inner spaces encoded. */
export function cleaned(address: string): string | null {
  const outer = /^[\s\u0000-\u001f\u007f-\u009f]+|[\s\u0000-\u001f\u007f-\u009f]+$/g;
  const clean = address.replace(outer, '').replace(/[\t\n\r]/g, '').replace(/\s/gu, '%20');
  return allowed(clean) ? clean : null;
}

/** What somebody typed as a link: `example.org/x` gets its scheme, an e-mail address `mailto:`. */
export function typed(text: string): string | null {
  const trimmed = text.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(trimmed)) return cleaned(`mailto:${trimmed}`);
  if (/^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u.test(trimmed)) return cleaned(`https://${trimmed}`);
  return cleaned(trimmed);
}

/** The host of a web address without `www.`; null for anything else. */
export function host(address: string): string | null {
  const found = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address);
  return found?.[1] ? found[1].toLowerCase().replace(/^www\./, '') : null;
}
