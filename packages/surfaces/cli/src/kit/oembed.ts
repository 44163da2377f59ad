import { iframeTag, type IframeInput } from './snippet.js';

/** A `rich` answer of oEmbed 1.0 (https://oembed.com, section 2.3.4.4). */
export interface OembedAnswer {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  readonly html: string;
  /** CSS pixels that `html` needs; it takes more where there is more. */
  readonly width: number;
  readonly height: number;
}

/** The finder is made for phones of this width, so it fits every `maxwidth` that a consumer can ask a file for in vain. */
const LEAST_WIDTH = 320;

/** `oembed.json`: what a page builder gets that looks up `frame.html`. It needs the full address of the kit. */
export function oembedAnswer(frame: IframeInput): OembedAnswer {
  return {
    version: '1.0',
    type: 'rich',
    title: frame.title,
    provider_url: new URL('/', frame.base).href,
    cache_age: 86_400,
    html: iframeTag(frame),
    width: LEAST_WIDTH,
    height: frame.height,
  };
}
