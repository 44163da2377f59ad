import { generate } from 'lean-qr/nano';
import { code } from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import type { Keep } from './keep.js';

/** White modules around a code (ISO/IEC 18004). */
const QUIET = 4;

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
