//! The page's server over HTTP, as README.md describes it. A page may give its own functions instead. Deliberately absent:
//! when to call; see draft.ts.

import type { Found, Picture, PictureChange, Pictures, Widget } from './context.ts';
import type { SaveAnswer, SaveRequest } from './draft.ts';

/** Addresses of the newsroom for one story; those that are absent take their tool out of the editor. */
export interface Addresses {
  save: string;
  take_over?: string;
  sign_in?: string;
  search?: string;
  pictures?: string;
  widgets?: string;
}

const TOO_LONG = 15_000;

/** The functions an editor needs, over `fetch`. `token` is sent as `X-CSRF-Token`. */
export function serverOf(addresses: Addresses, token: string, formats?: string[]) {
  const headers = { 'X-CSRF-Token': token, Accept: 'application/json' };
  const json = { ...headers, 'Content-Type': 'application/json' };
  const read = async <T>(address: string): Promise<T> => {
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(TOO_LONG) });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as T;
  };
  const asked = (address: string, words: string): string => `${address}${address.includes('?') ? '&' : '?'}q=${encodeURIComponent(words)}`;

  const save = async (request: SaveRequest): Promise<SaveAnswer> => {
    const answer = await fetch(addresses.save, { method: 'POST', headers: json, body: JSON.stringify(request), redirect: 'manual', signal: AbortSignal.timeout(TOO_LONG) });
    // Some servers lead to a sign-in page instead of saying 401.
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return { kind: 'signed_out' };
    if (answer.ok) return { kind: 'saved', ...((await answer.json()) as { version: number }) };
    if (answer.status === 409) {
      const theirs = (await answer.json()) as { version: number; document: SaveRequest['document']; fields?: Record<string, string>; by?: string; at?: number };
      return { kind: 'conflict', ...theirs, fields: theirs.fields ?? {} };
    }
    if (answer.status === 423) return { kind: 'locked', ...((await answer.json()) as { by: string }) };
    if (answer.status === 400 || answer.status === 413 || answer.status === 422) {
      const { reason } = (await answer.json().catch(() => ({}))) as { reason?: string };
      return { kind: 'refused', reason: reason ?? '' };
    }
    return { kind: 'offline' };
  };

  const upload = (file: File, progress: (share: number) => void, signal: AbortSignal): Promise<Picture> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', addresses.pictures ?? '');
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
      request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
      request.responseType = 'json';
      request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
      request.onload = () => {
        const answer = request.response as (Picture & { reason?: string }) | null;
        if (request.status >= 200 && request.status < 300 && answer?.id) resolve(answer);
        else reject(new Error(answer?.reason ?? ''));
      };
      request.onerror = () => reject(new Error(''));
      signal.addEventListener('abort', () => {
        request.abort();
        reject(new DOMException('', 'AbortError'));
      });
      request.send(file);
    });

  const change = async (id: string, body: PictureChange): Promise<void> => {
    const answer = await fetch(`${addresses.pictures}/${encodeURIComponent(id)}`, { method: 'PATCH', headers: json, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(String(answer.status));
  };

  const pictures: Pictures | undefined = addresses.pictures
    ? {
        upload,
        change,
        describe: (ids) => read<Picture[]>(`${addresses.pictures}?ids=${ids.map(encodeURIComponent).join(',')}`),
        search: (words) => read<Picture[]>(asked(addresses.pictures ?? '', words)),
        ...(formats ? { formats } : {}),
      }
    : undefined;
  return {
    save,
    pictures,
    searchArchive: addresses.search ? (words: string) => read<Found[]>(asked(addresses.search ?? '', words)) : undefined,
    searchWidgets: addresses.widgets ? (words: string) => read<Widget[]>(asked(addresses.widgets ?? '', words)) : undefined,
    takeOver: addresses.take_over
      ? async () => {
          const answer = await fetch(addresses.take_over ?? '', { method: 'POST', headers: json, body: '{}' });
          if (!answer.ok) throw new Error(String(answer.status));
        }
      : undefined,
  };
}
