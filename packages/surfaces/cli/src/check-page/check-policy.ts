import { Buffer } from 'node:buffer';
import { CONNECT, forbids, FRAME, parsePolicies, SCRIPT, widened, type ContentPolicy, type Request } from './content-policy.js';
import type { Known, OurPlace, OurScript } from './our-files.js';
import type { PageFinding } from './page-finding.js';
import type { PageParts, Tag } from './page-parts.js';

const SOURCE = 'https://www.w3.org/TR/CSP3/';

export interface PolicyInput {
  readonly page: URL | undefined;
  readonly base: URL | undefined;
  readonly headers: Headers | undefined;
  readonly parts: PageParts;
  readonly scripts: readonly OurScript[];
  readonly places: readonly OurPlace[];
  readonly frames: readonly Tag[];
  readonly known: Known;
}

/** What the page's policies forbid of what our elements need: their scripts, their data, scripts at all, Lit's policy. */
export function checkPolicy(input: PolicyInput): PageFinding[] {
  const policies = [
    ...parsePolicies(input.headers?.get('content-security-policy') ?? '', 'header'),
    ...parsePolicies(input.headers?.get('content-security-policy-report-only') ?? '', 'header', true),
    ...input.parts.policies.flatMap((text) => parsePolicies(text, 'meta')),
  ];
  return policies.flatMap((policy) => [
    ...requestFindings(policy, input),
    ...sandboxFindings(policy),
    ...trustedTypesFindings(policy, input),
  ]);
}

function requestFindings(policy: ContentPolicy, { page, base, scripts, places, frames }: PolicyInput): PageFinding[] {
  const found = new Map<string, PageFinding>();
  const ask = (rule: string, what: string, request: Request): void => {
    const by = forbids(policy, request, page);
    if (!by) return;
    const strict = rule === 'csp-script' && by.values.some((value) => /^'strict-dynamic'$/i.test(value));
    const needed = request.url.origin === page?.origin ? "'self'" : request.url.origin;
    const todo = strict
      ? `Give the script tag the nonce that your server makes for each answer: nonce="…". With 'strict-dynamic' an address does not help.`
      : `Write in the policy: ${widened(by, request, needed)}`;
    // One line for each address that is missing, not one for each file.
    found.set(`${rule} ${needed} ${by.name}`, {
      rule,
      level: policy.reportOnly ? 'weakens' : 'breaks',
      what: `${policyName(policy)} ${policy.reportOnly ? 'reports' : 'forbids'} ${what} ${request.url.href}: ${[by.name, ...by.values].join(' ')}`,
      todo,
      source: SOURCE,
    });
  };
  for (const { url, tag } of scripts) {
    if (url) ask('csp-script', 'the script', { directives: SCRIPT, url, nonce: tag.attributes.get('nonce') });
    // The words of other languages lie beside the script.
    const words = url && URL.parse('locales/index.json', url);
    if (words) ask('csp-connect', 'the words on screen in', { directives: CONNECT, url: words });
  }
  for (const { settings } of places) {
    for (const name of ['src', 'api', 'config', 'directory', 'locales-base', 'words-base']) {
      for (const value of settings.get(name)?.split(/\s+/) ?? []) {
        const url = value && base ? URL.parse(value, base) : null;
        if (url) ask('csp-connect', `the data (${name}) at`, { directives: CONNECT, url });
      }
    }
  }
  for (const { attributes } of frames) {
    const src = attributes.get('src');
    const url = src && base ? URL.parse(src, base) : null;
    if (url) ask('csp-frame', 'the iframe', { directives: FRAME, url });
  }
  return [...found.values()];
}

function sandboxFindings(policy: ContentPolicy): PageFinding[] {
  const tokens = policy.directives.get('sandbox')?.map((token) => token.toLowerCase());
  return tokens && !policy.reportOnly ? sandboxProblems(tokens, `${policyName(policy)} puts the page into a sandbox`, 'directive') : [];
}

/** What a sandbox takes from an element, in a policy or on an iframe. */
export function sandboxProblems(tokens: readonly string[], where: string, spelling: 'directive' | 'attribute'): PageFinding[] {
  const missing = (token: string): boolean => !tokens.includes(token);
  const todo = (needed: string): string => {
    const value = [...tokens, needed].join(' ');
    return `Write: ${spelling === 'directive' ? `sandbox ${value}` : `sandbox="${value}"`}`;
  };
  const source = 'https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox';
  if (missing('allow-scripts')) {
    return [
      {
        rule: 'sandbox-scripts',
        level: 'breaks',
        what: `${where} without allow-scripts: no script runs, so the fallback is all there is.`,
        todo: todo('allow-scripts allow-same-origin'),
        source,
      },
    ];
  }
  if (missing('allow-same-origin')) {
    return [
      {
        rule: 'sandbox-origin',
        level: 'breaks',
        what: `${where} without allow-same-origin: scripts and data count as another site's, and are refused unless their server allows every site (CORS).`,
        todo: `${todo('allow-same-origin')}, or let the server of the files send Access-Control-Allow-Origin: *`,
        source,
      },
    ];
  }
  const weak = ['allow-popups', 'allow-downloads', 'allow-modals'].filter(missing);
  if (weak.length === 0) return [];
  return [
    {
      rule: 'sandbox-rest',
      level: 'weakens',
      what: `${where} without ${weak.join(', ')}: ${weak.map((token) => SANDBOX[token]).join('; ')}.`,
      todo: todo(weak.join(' ')),
      source,
    },
  ];
}

const SANDBOX: Readonly<Record<string, string>> = {
  'allow-popups': 'links to other sites do not open a new page',
  'allow-downloads': 'calendar entries, contact cards and files to take along cannot be saved',
  'allow-modals': 'printing does nothing',
};

/** Lit makes one policy in each file that carries it, and all of them have one name. */
function trustedTypesFindings(policy: ContentPolicy, { scripts, known }: PolicyInput): PageFinding[] {
  const names = policy.directives.get('trusted-types');
  if (!names) return [];
  const withLit = new Set(known.files.filter(({ bytes }) => Buffer.from(bytes).includes('"lit-html"')).map(({ name }) => name));
  const copies = new Set(scripts.filter(({ name }) => withLit.has(name)).map(({ name }) => name));
  const needed = [...(names.includes('*') ? [] : ['lit-html']), ...(copies.size > 1 ? ["'allow-duplicates'"] : [])].filter(
    (name) => !names.includes(name),
  );
  if (needed.length === 0) return [];
  const why = needed.includes('lit-html') ? 'ours is not among them' : `${[...copies].join(' and ')} each make one of the same name`;
  return [
    {
      rule: 'trusted-types',
      level: policy.reportOnly ? 'weakens' : 'breaks',
      what: `${policyName(policy)} lists the policies of Trusted Types, and ${why}: ${['trusted-types', ...names].join(' ')}. The fallback stays.`,
      todo: `Write in the policy: ${['trusted-types', ...names.filter((name) => !/^'none'$/i.test(name)), ...needed].join(' ')}`,
      source: 'https://www.w3.org/TR/trusted-types/',
    },
  ];
}

function policyName({ from, reportOnly }: ContentPolicy): string {
  if (reportOnly) return 'The header Content-Security-Policy-Report-Only';
  return from === 'header' ? 'The header Content-Security-Policy' : 'The <meta http-equiv="Content-Security-Policy">';
}
