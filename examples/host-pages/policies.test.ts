import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { endings, hostPages, markup, scriptsOf } from './host-page.mjs';

const SELF = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
const TYPES = "require-trusted-types-for 'script'";
const NONCE = 'cXVheQ';

/** What a host sends with its page, and whether the elements can work under it; where they cannot, the fallback must stay. */
const POLICIES: Readonly<Record<string, { headers: Record<string, string>; works: boolean; nonce?: string; quiet?: boolean }>> = {
  'the strictest that we promise to work under': {
    headers: { 'content-security-policy': `${SELF}; ${TYPES}; trusted-types lit-html 'allow-duplicates'` },
    works: true,
    quiet: true,
  },
  'no policy of Trusted Types at all': {
    headers: { 'content-security-policy': `${SELF}; ${TYPES}; trusted-types 'none'` },
    works: false,
  },
  "only the host's own policy of Trusted Types": {
    headers: { 'content-security-policy': `${SELF}; ${TYPES}; trusted-types city` },
    works: false,
  },
  'no connections': { headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'" }, works: false },
  'a sandbox without an origin': { headers: { 'content-security-policy': 'sandbox allow-scripts' }, works: false },
  'nothing inline': { headers: { 'content-security-policy': SELF }, works: true, quiet: true },
  'no styles': {
    headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; img-src 'self'; connect-src 'self'" },
    works: true,
    quiet: true,
  },
  'scripts with a nonce alone': {
    headers: { 'content-security-policy': `default-src 'self'; script-src 'nonce-${NONCE}' 'strict-dynamic'` },
    works: true,
    nonce: NONCE,
  },
  'isolation from every other origin': {
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    },
    works: true,
    quiet: true,
  },
  'no permissions': {
    headers: {
      'permissions-policy': 'geolocation=(), clipboard-read=(), clipboard-write=(), web-share=(), fullscreen=(), camera=(), microphone=()',
    },
    works: true,
    quiet: true,
  },
  'no scripts': { headers: { 'content-security-policy': "script-src 'none'" }, works: false },
  'a policy that only reports': {
    headers: { 'content-security-policy-report-only': `${SELF}; ${TYPES}; trusted-types 'none'` },
    works: true,
  },
};

describe('every element under what a host forbids', () => {
  const host = hostPages();

  inEachEngine((engine, name) => {
    let violations = 0;
    after(() => {
      figure('Every element on a page', `policies: violations under the strictest, ${name}`, violations, '', 0);
    });

    for (const [policy, { headers, works, nonce, quiet }] of Object.entries(POLICIES)) {
      it(`${works ? 'works' : 'keeps the fallback'} where there is: ${policy}`, async () => {
        const { elements } = host.site;
        const address = host.site.page({
          headers,
          nonce,
          head: host.site.scripts(scriptsOf(elements), { nonce }),
          body: elements.map((element) => markup(element)).join('\n'),
        });
        const tags = elements.map(({ tag }) => tag);
        const { found, seen } = await engine.visit(address, endings, tags);
        for (const { tag, data } of elements) {
          // What a script of the page gives needs no connection.
          const expected = works || (policy === 'no connections' && data) ? 'works' : 'fallback';
          assert.deepEqual(found[tag], [expected], `<${tag}> ${JSON.stringify(seen)}`);
        }
        if (quiet) {
          assert.deepEqual(seen, { violations: [], errors: [], hints: [] });
        }
        if (policy === Object.keys(POLICIES)[0]) violations = seen.violations.length;
      });
    }
  });
});
