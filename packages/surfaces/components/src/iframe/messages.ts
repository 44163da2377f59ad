/** What the page around asks a frame; sent to the frame's own origin only. */
export const ASK_HEIGHT = 'newcomer-frame-ask-height';

/** What the frame answers, to nobody but the page around that asked. */
export interface HeightMessage {
  readonly newcomer: 'frame-height';
  /** Of all that the frame shows, whole CSS pixels. */
  readonly height: number;
}

/** The height in a message, or undefined where it is no message of ours: anybody can send a page anything. */
export function heightIn(data: unknown): number | undefined {
  const { newcomer, height } = (typeof data === 'object' && data ? data : {}) as Partial<HeightMessage>;
  return newcomer === 'frame-height' && Number.isInteger(height) && Number(height) > 0 ? height : undefined;
}
