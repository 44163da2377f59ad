import { generate } from 'lean-qr/nano';
import { code } from '../../localize/english-keep.js';
import type { Drawn } from '../more-view.js';
import type { Keep } from './keep.js';

/** White modules around a code (ISO/IEC 18004). */
const QUIET = 4;

/** So many bytes make a code that the camera of an old phone still reads from a screen; the standard would allow 2,953. */
const MOST = 900;

/** A text in pieces that a code can hold each, cut between records. */
export function inCodes(text: string): string[] {
  const pieces: string[] = [];
  for (const record of text.split('\n\n')) {
    const last = pieces.length - 1;
    const longer = last < 0 ? record : `${pieces[last]}\n\n${record}`;
    if (last < 0 || new TextEncoder().encode(longer).length > MOST) pieces.push(record);
    else pieces[last] = longer;
  }
  return pieces;
}

/** A QR code drawn as one path, black on white in every theme; nothing where the text is too long for one. */
export function codeImage(text: string, { kit, more }: Keep): Drawn {
  const { html } = kit;
  try {
    const bitmap = generate(text);
    let path = '';
    for (let y = 0; y < bitmap.size; y++) for (let x = 0; x < bitmap.size; x++) if (bitmap.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
    const size = bitmap.size + 2 * QUIET;
    return html`<svg class="code" role="img" aria-label=${more.term(code)} viewBox="${-QUIET} ${-QUIET} ${size} ${size}">
      <path d=${path}></path>
    </svg>`;
  } catch {
    return undefined;
  }
}
