/** What a known tool of other people's can do with a page. Only what its own documentation says. */
export interface Tracker {
  readonly name: string;
  readonly kind: 'analytics' | 'replay' | 'tag manager' | 'advertising' | 'embed';
  /** Hosts, or hosts with the beginning of a path, that the tool is loaded from. */
  readonly hosts: readonly string[];
  /** Words of its own snippet, for copies that a city serves itself. */
  readonly code?: RegExp;
  readonly close: string;
  readonly source: string;
}

/** What each kind can see of somebody who uses an element on the page. */
export const SEES: Readonly<Record<Tracker['kind'], string>> = {
  analytics:
    'learns that somebody opened this page, when, from which address, and, where it is set so, what they click. The element itself puts nothing that is typed into an address or an event',
  replay:
    'records what stands on the page and what a person does there, so it can record which needs and services somebody looked at, and what they typed where its masking is off',
  'tag manager':
    'lets whoever holds its account put any script on this page later, without your deployment: this check sees only what is there today',
  advertising:
    'tells an advertising network that this person visited a page for newcomers, and can join that with what it knows of them elsewhere',
  embed: 'is loaded from another company, which learns who opened this page',
};

const OFF_PAGE = 'Take it off this page, or load it only after consent and on other pages.';

/** The element's tag is where such an attribute belongs: what is inside is covered with it. */
const onTag = (attribute: string): string => `${OFF_PAGE} Until then write ${attribute} on the element's tag (or the div).`;

export const TRACKERS: readonly Tracker[] = [
  {
    name: 'Google Tag Manager',
    kind: 'tag manager',
    hosts: ['www.googletagmanager.com/gtm.js', 'www.googletagmanager.com/ns.html'],
    code: /\bgtm\.start\b/,
    close: 'Make a trigger exception for the address of this page, so that no tag fires here, or leave the container out of it.',
    source: 'https://support.google.com/tagmanager/answer/6103696',
  },
  {
    name: 'Google Analytics',
    kind: 'analytics',
    hosts: ['www.googletagmanager.com/gtag/js', 'www.google-analytics.com', 'ssl.google-analytics.com'],
    close: `${OFF_PAGE} Turn "Enhanced measurement" off for the stream: it watches clicks, scrolling, forms and searches by itself.`,
    source: 'https://support.google.com/analytics/answer/9216061',
  },
  {
    name: 'Google Ads',
    kind: 'advertising',
    hosts: ['www.googleadservices.com', 'googleads.g.doubleclick.net', 'pagead2.googlesyndication.com'],
    close: OFF_PAGE,
    source: 'https://support.google.com/google-ads/answer/7548399',
  },
  {
    name: 'Matomo',
    kind: 'analytics',
    hosts: ['cdn.matomo.cloud'],
    code: /\b_paq\.push\b/,
    close:
      'Keep it on your own server, turn cookies off, and leave "Heatmap & Session Recording" off for this page; where it is on, write data-matomo-mask on the element\'s tag (or the div).',
    source: 'https://developer.matomo.org/guides/heatmap-session-recording/faq',
  },
  {
    name: 'Adobe Experience Platform Tags',
    kind: 'tag manager',
    hosts: ['assets.adobedtm.com'],
    close: 'Leave the library out of this page, or make its rules skip the address.',
    source: 'https://experienceleague.adobe.com/en/docs/experience-platform/tags/home',
  },
  {
    name: 'Tealium iQ',
    kind: 'tag manager',
    hosts: ['tags.tiqcdn.com'],
    close: 'Leave utag.js out of this page, or make its load rules skip the address.',
    source: 'https://docs.tealium.com/iq-tag-management/',
  },
  {
    name: 'Microsoft Clarity',
    kind: 'replay',
    hosts: ['www.clarity.ms', 'scripts.clarity.ms'],
    close: onTag('data-clarity-mask="true"'),
    source: 'https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-masking',
  },
  {
    name: 'Hotjar',
    kind: 'replay',
    hosts: ['static.hotjar.com', 'script.hotjar.com'],
    close: onTag('data-hj-suppress'),
    source: 'https://help.hotjar.com/hc/en-us/articles/115012439167',
  },
  {
    name: 'FullStory',
    kind: 'replay',
    hosts: ['edge.fullstory.com', 'fullstory.com/s/fs.js'],
    close: onTag('class="fs-exclude"'),
    source: 'https://help.fullstory.com/hc/en-us/articles/360020623574',
  },
  {
    name: 'LogRocket',
    kind: 'replay',
    hosts: ['cdn.logrocket.io', 'cdn.lr-ingest.io', 'cdn.lr-in.com', 'cdn.logrocket.com'],
    close: onTag('data-private'),
    source: 'https://docs.logrocket.com/reference/dom',
  },
  {
    name: 'Mouseflow',
    kind: 'replay',
    hosts: ['cdn.mouseflow.com'],
    close: OFF_PAGE,
    source: 'https://js-api-docs.mouseflow.com/',
  },
  {
    name: 'Contentsquare',
    kind: 'replay',
    hosts: ['t.contentsquare.net'],
    close: onTag('data-cs-mask'),
    source: 'https://docs.contentsquare.com/en/web/personal-data-handling/',
  },
  {
    name: 'PostHog',
    kind: 'replay',
    hosts: ['us-assets.i.posthog.com', 'eu-assets.i.posthog.com', 'us.i.posthog.com', 'eu.i.posthog.com', 'app.posthog.com'],
    code: /\bposthog\.init\b/,
    close: onTag('class="ph-no-capture"'),
    source: 'https://posthog.com/docs/session-replay/privacy',
  },
  {
    name: 'Datadog',
    kind: 'replay',
    hosts: ['www.datadoghq-browser-agent.com'],
    code: /\bDD_RUM\.(?:init|onReady)\b/,
    close: onTag('data-dd-privacy="hidden"'),
    source: 'https://docs.datadoghq.com/session_replay/browser/privacy_options',
  },
  {
    name: 'Sentry',
    kind: 'replay',
    hosts: ['js.sentry-cdn.com', 'browser.sentry-cdn.com'],
    close: `Leave replayIntegration out. Where it must stay, write class="sentry-block" on the element's tag (or the div).`,
    source: 'https://docs.sentry.io/platforms/javascript/session-replay/privacy/',
  },
  {
    name: 'Heap',
    kind: 'replay',
    hosts: ['cdn.heapanalytics.com', 'cdn.us.heap-api.com', 'cdn.eu.heap-api.com'],
    close: onTag('data-heap-redact-text="true"'),
    source: 'https://help.heap.io/session-replay/session-replay-data-privacy/what-privacy-settings-does-session-replay-inherit-from-heap',
  },
  {
    name: 'Meta Pixel',
    kind: 'advertising',
    hosts: ['connect.facebook.net', 'www.facebook.com/tr'],
    close: OFF_PAGE,
    source: 'https://developers.facebook.com/docs/meta-pixel/',
  },
  {
    name: 'LinkedIn Insight Tag',
    kind: 'advertising',
    hosts: ['snap.licdn.com', 'px.ads.linkedin.com'],
    close: OFF_PAGE,
    source: 'https://business.linkedin.com/marketing-solutions/insight-tag',
  },
  {
    name: 'TikTok Pixel',
    kind: 'advertising',
    hosts: ['analytics.tiktok.com'],
    close: OFF_PAGE,
    source: 'https://ads.tiktok.com/help/article/tiktok-pixel',
  },
  {
    name: 'Microsoft Advertising (UET)',
    kind: 'advertising',
    hosts: ['bat.bing.com'],
    close: OFF_PAGE,
    source: 'https://help.ads.microsoft.com/',
  },
  {
    name: 'AddToAny',
    kind: 'embed',
    hosts: ['static.addtoany.com'],
    close: 'Use plain links for sharing.',
    source: 'https://www.addtoany.com/privacy',
  },
  {
    name: 'Google Fonts',
    kind: 'embed',
    hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
    close: 'Serve the fonts from your own server.',
    source: 'https://developers.google.com/fonts/faq/privacy',
  },
  {
    name: 'YouTube',
    kind: 'embed',
    hosts: ['www.youtube.com/embed'],
    close: 'Link to the video, or embed it from www.youtube-nocookie.com behind a click.',
    source: 'https://support.google.com/youtube/answer/171780',
  },
  {
    name: 'Google Maps',
    kind: 'embed',
    hosts: ['maps.googleapis.com', 'www.google.com/maps/embed'],
    close: 'Show the address as text, with a link to a map.',
    source: 'https://developers.google.com/maps/documentation/embed/get-started',
  },
];
