import type { SharedFact } from '@newcomer/belonging/myth-fact';

/** Pixels of a side: what the apps that people share pictures with show sharply. */
export const PICTURE_SIZE = 1080;

const MARGIN = 90;
const FAMILY = 'system-ui, sans-serif';

interface Block {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly color: string;
  /** Space below, in parts of its size. */
  readonly after: number;
}

/**
 * Draws the fact, who says so and of when it is. The rumor is not in it. Always dark on white, because nobody knows on what
 * it will be seen; text that is long is drawn smaller until it fits.
 */
export function drawPicture(canvas: HTMLCanvasElement, { title, fact, source }: SharedFact, rtl: boolean): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const blocks: readonly Block[] = [
    { text: title, size: 84, weight: 800, color: '#0a4d78', after: 0.6 },
    { text: fact, size: 52, weight: 400, color: '#17212b', after: 0.8 },
    { text: source, size: 34, weight: 400, color: '#4b5864', after: 0 },
  ];
  context.fillStyle = '#fff';
  context.fillRect(0, 0, PICTURE_SIZE, PICTURE_SIZE);
  context.fillStyle = '#0a5a8c';
  context.fillRect(rtl ? PICTURE_SIZE - 28 : 0, 0, 28, PICTURE_SIZE);
  context.direction = rtl ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  context.textBaseline = 'top';
  const room = PICTURE_SIZE - 2 * MARGIN;
  let scale = 1;
  let laid = layOut(context, blocks, scale, room);
  while (laid.height > room && scale > 0.3) {
    scale -= 0.05;
    laid = layOut(context, blocks, scale, room);
  }
  let top = MARGIN + (room - laid.height) / 3;
  for (const { lines, block } of laid.parts) {
    context.font = fontOf(block, scale);
    context.fillStyle = block.color;
    for (const line of lines) {
      context.fillText(line, rtl ? PICTURE_SIZE - MARGIN : MARGIN, top);
      top += block.size * scale * 1.35;
    }
    top += block.size * scale * block.after;
  }
}

function layOut(context: CanvasRenderingContext2D, blocks: readonly Block[], scale: number, room: number) {
  const parts = blocks.map((block) => {
    context.font = fontOf(block, scale);
    return { block, lines: wrap(context, block.text, room) };
  });
  const height = parts.reduce((sum, { block, lines }) => sum + block.size * scale * (lines.length * 1.35 + block.after), 0);
  return { parts, height };
}

function fontOf({ size, weight }: Block, scale: number): string {
  return `${weight} ${Math.round(size * scale)}px ${FAMILY}`;
}

/** Lines that fit; broken at spaces, and inside what has none (Chinese). */
function wrap(context: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? []) {
    if (line !== '' && context.measureText((line + piece).trimEnd()).width > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
