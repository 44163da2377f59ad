import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { answersOf, CORE, frameworkOf, MEAN, TIERS, TODAY } from '../testing/frameworks.js';
import { REPORT_WORDS, reportHtml, type Assessment, type Framework, type ReportOptions } from './index.js';

const text = (key: string) => `<${key}>`;
const options: ReportOptions = { today: TODAY, text, lang: 'en' };
const framework: Framework = {
  ...frameworkOf(
    [
      { id: 'a', tier: 1, core: true },
      { id: 'b', tier: 2, core: true, area: 'z' },
    ],
    TIERS,
    CORE,
  ),
  unknown: ['fees'],
};
const evidence = [
  { kind: 'policy', title: 'Plan & "budget"', url: 'https://example.org/a?b=1&c=2' },
  { kind: 'internal', title: 'Old', url: 'javascript:alert(1)', expires: '2026-01-01' },
] as const;
const assessment: Assessment = answersOf(
  {},
  {
    place: "L'Ile <Sud>",
    departments: [{ id: 'd', name: 'Health & care' }],
    answers: [
      { criterion: 'a', department: 'd', status: 'met', evidence, note: '<script>alert(1)</script>' },
      { criterion: 'b', status: 'partial' },
    ],
    findings: [{ criterion: 'b', status: 'not-met', note: 'no budget' }],
    plan: {
      actions: [
        {
          id: '1',
          criteria: ['b'],
          rootCause: 'No post',
          action: 'Hire <one>',
          deadline: '2027-01-31',
          status: 'open',
          owner: 'Mayor’s office',
        },
      ],
    },
  },
);

describe('reportHtml', () => {
  it('says that it is a self-assessment, and of which day', () => {
    const html = reportHtml(framework, assessment, options);
    assert.match(html, /^<!doctype html>\n<html lang="en" dir="ltr">/);
    assert.match(html, /<p class="label">Self-assessment\. The city says this of itself\. It is not a certification\.<\/p>/);
    assert.match(html, /As of <time datetime="2026-11-27">2026-11-27<\/time>/);
    assert.doesNotMatch(html, /certified/i);
    assert.match(reportHtml(framework, assessment, { ...options, layer: 'audit' }), /<p class="label">Findings of the auditor/);
    assert.match(html, /<title>L&#39;Ile &lt;Sud&gt;: &lt;title&gt;<\/title>/);
  });

  it('shows standing, evidence, department, note and finding of each criterion', () => {
    const html = reportHtml(framework, assessment, options);
    assert.match(
      html,
      /<tr><th scope="row">a &lt;title-a&gt;<\/th><td>look again<\/td><td><div><strong>Health &amp; care<\/strong>: met<ul>/,
    );
    assert.match(
      html,
      /<li><a href="https:\/\/example\.org\/a\?b=1&amp;c=2" rel="noreferrer">Plan &amp; &quot;budget&quot;<\/a><\/li><li>Old \(expired\)<\/li>/,
    );
    assert.match(html, /<p>Note: &lt;script&gt;alert\(1\)&lt;\/script&gt;<\/p>/);
    assert.match(html, /<td>partly met<\/td><td><\/td><td>not met · no budget<\/td>/);
    assert.match(html, /<th scope="col">Auditor<\/th>/);
    assert.doesNotMatch(reportHtml(framework, answersOf({ a: 'met' }), options), /Auditor/);
  });

  it('lists gaps in their order, the plan, what is not known, and the source', () => {
    const html = reportHtml(framework, assessment, { ...options, source: 'Standard & co' });
    const gaps = html.slice(html.indexOf('<ol>'), html.indexOf('</ol>'));
    assert.ok(gaps.indexOf('title-a') < gaps.indexOf('title-b'));
    assert.match(gaps, /<li>a &lt;title-a&gt;: look again \(opens the next level\)<\/li>/);
    assert.match(
      html,
      /<tr><th scope="row">Hire &lt;one&gt;<\/th><td>b<\/td><td>No post<\/td><td>2027-01-31<\/td><td>Mayor’s office<\/td><td>open<\/td><\/tr>/,
    );
    assert.match(html, /<ul><li>&lt;fees&gt;<\/li><\/ul>/);
    assert.match(html, /<p>Source: Standard &amp; co<\/p>/);
    const done = reportHtml(frameworkOf([{ id: 'a' }]), answersOf({ a: 'met' }), options);
    assert.match(done, /<p>Nothing is missing\.<\/p>/);
    for (const absent of ['Plan of action', 'Source', 'What is not known', '<ol>']) assert.ok(!done.includes(absent), absent);
  });

  it('gives figures as far as they are known', () => {
    const stars = (answers: Parameters<typeof answersOf>[0], more = {}) => reportHtml(framework, answersOf(answers, more), options);
    assert.match(stars({}), /&lt;stars&gt;: <strong>not assessed<\/strong>/);
    assert.match(stars({ a: 'met' }), /&lt;stars&gt;: <strong>1 to 2 \(1 of 2\)<\/strong>/);
    assert.match(stars({ a: 'met', b: 'met' }), /&lt;stars&gt;: <strong>2 \(2 of 2\)<\/strong>/);
    assert.match(stars({ a: 'met', b: 'not-met' }), /&lt;core&gt;: <strong>0\.5 \(1 of 2\); too few core criteria are met<\/strong>/);
    const levels: Framework = { ...frameworkOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }], MEAN), scale: { kind: 'levels', min: 1, max: 5 } };
    const mean = (answers: Record<string, number>) => reportHtml(levels, answersOf(answers), options);
    assert.match(mean({ a: 2 }), /<p>&lt;mean&gt;: too few answers \(1 of 3\)<\/p>/);
    assert.match(mean({ a: 2, b: 3 }), /<p>&lt;mean&gt;: 2\.5 \(2 of 3\)<\/p>/);
    assert.match(mean({ a: 2, b: 3 }), /<td>partly met \(2\)<\/td>/);
    assert.doesNotMatch(mean({ a: 2, b: 3 }), /<strong>/);
  });

  it('writes Western digits in every language', () => {
    const half = answersOf({ a: 'met', b: 'not-met' });
    for (const lang of ['fa', 'ar-EG', 'ps', 'ur', 'mr']) {
      const html = reportHtml(framework, half, { ...options, lang });
      assert.doesNotMatch(html, /(?![0-9])\p{Nd}/u, lang);
      assert.match(html, /\(1 of 2\)/, lang);
    }
    assert.match(reportHtml(framework, half, { ...options, lang: 'ps', dir: 'rtl' }), /<strong>0\.5 /);
    assert.match(reportHtml(framework, half, { ...options, lang: 'de' }), /<strong>0,5 /);
  });

  it('speaks the language of its words', () => {
    const html = reportHtml(framework, answersOf({ a: 'met' }), {
      ...options,
      lang: 'ar',
      dir: 'rtl',
      words: { ...REPORT_WORDS, selfAssessment: 'تقييم ذاتي', standings: { ...REPORT_WORDS.standings, met: 'مستوفى' } },
    });
    assert.match(html, /<html lang="ar" dir="rtl">/);
    assert.match(html, /<p class="label">تقييم ذاتي<\/p>/);
    assert.match(html, /<td>مستوفى<\/td>/);
  });

  it('holds no markup that came with the data, and no script', () => {
    const evil = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onclick='x",
      '</title><svg onload=x>',
      '&lt;b&gt;',
    );
    fc.assert(
      fc.property(evil, (bad) => {
        const html = reportHtml(
          { ...frameworkOf([{ id: bad, area: bad }], { ...TIERS, title: bad }), title: bad, unknown: [bad] },
          answersOf(
            {},
            {
              place: bad,
              departments: [{ id: bad, name: bad }],
              answers: [
                {
                  criterion: bad,
                  department: bad,
                  status: 'met',
                  note: bad,
                  evidence: [{ kind: 'policy', title: bad, url: `https://example.org/${bad}` }],
                },
              ],
              findings: [{ criterion: bad, status: 'met', note: bad }],
              plan: { actions: [{ id: bad, criteria: [bad], rootCause: bad, action: bad, deadline: bad, status: 'open', owner: bad }] },
            },
          ),
          { ...options, text: () => bad, source: bad, lang: 'en' },
        );
        const tags = new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
        for (const tag of ['script', 'img', 'svg', 'b']) assert.ok(!tags.has(tag), tag);
        assert.doesNotMatch(html, /<[^>]*\son\w+=/i);
      }),
    );
  });
});
