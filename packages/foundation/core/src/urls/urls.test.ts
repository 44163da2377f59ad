import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { displayHost, emailHref, phoneHref, safeUrl } from './index.js';

describe('safeUrl', () => {
  it('keeps web, telephone, mail, message and map addresses', () => {
    for (const url of [
      'https://example.org/help?a=1#b',
      'http://example.org/',
      'tel:+13055550100',
      'mailto:help@example.org',
      'sms:988',
      'geo:25.7,-80.2',
    ]) {
      assert.equal(safeUrl(url), url);
    }
  });

  it('assumes https only where the text clearly begins with a host', () => {
    assert.equal(safeUrl('www.example.org/help'), 'https://www.example.org/help');
    assert.equal(safeUrl(' example.org '), 'https://example.org/');
    assert.equal(safeUrl('example.org:8080/x'), 'https://example.org:8080/x');
    assert.equal(safeUrl('münchen.de'), 'https://xn--mnchen-3ya.de/');
    for (const none of [
      'help',
      'call us',
      'n/a',
      '',
      '.',
      'www',
      'example',
      '12.5',
      'help@example.org',
      '//example.org',
      '/path',
      '#x',
      'a.b',
      '..',
      'e.g.',
    ]) {
      assert.equal(safeUrl(none), undefined, none);
    }
  });

  it('refuses every other scheme, however disguised', () => {
    for (const hostile of [
      'javascript:alert(1)',
      'JaVa\tScript:alert(1)',
      'java\nscript:alert(1)',
      ' javascript:alert(1)',
      '\u0001javascript:alert(1)',
      '\u200bjavascript:alert(1)',
      'java\u00adscript:alert(1)',
      'javascript&colon;alert(1)',
      'data:text/html,<script>',
      'vbscript:x',
      'blob:https://example.org/1',
      'file:///etc/passwd',
      'ftp://example.org',
      'view-source:https://example.org',
      'intent://x',
      'https://user:secret@example.org',
      'https://example.org@evil.example',
      'https://',
      'https://nothing',
      'http:example',
      'tel:',
      'mailto:',
      'https://example.org/{{id}}',
      'https://exa mple.org',
      'https://a.example https://b.example',
      'https://example.org/\u202egpj.exe',
      'https:\\\\example.org',
    ]) {
      assert.equal(safeUrl(hostile), undefined, hostile);
    }
  });

  it('returns only allowed schemes, whatever it is given', () => {
    const piece = fc.constantFrom(
      'javascript:',
      'data:',
      'https:',
      '//',
      'a.example',
      ':',
      '\t',
      ' ',
      '@',
      'mailto:',
      'tel:',
      'x',
      '%',
      '\\',
      '\u0000',
      '?',
      '[',
      '::1]',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          const url = safeUrl(text);
          if (url === undefined) return;
          assert.match(url, /^(?:https?:\/\/|tel:|mailto:|sms:|geo:)./);
          assert.equal(safeUrl(url), url);
        },
      ),
      { numRuns: runs(3000) },
    );
  });
});

describe('displayHost', () => {
  it('shows look-alike letters in ASCII', () => {
    assert.equal(displayHost('https://www.example.org/x'), 'example.org');
    assert.equal(displayHost('https://еxample.org'), 'xn--xample-2of.org');
    assert.equal(displayHost('mailto:a@example.org'), undefined);
    assert.equal(displayHost('nonsense'), undefined);
  });
});

describe('emailHref', () => {
  it('takes exactly one address', () => {
    assert.equal(emailHref('help@example.org'), 'mailto:help@example.org');
    assert.equal(emailHref(' mailto:Help.Desk+a@mail.example.org '), 'mailto:Help.Desk%2Ba@mail.example.org');
    assert.equal(emailHref('help@example.org\u200e'), 'mailto:help@example.org');
    for (const none of [
      'a@example.org, b@example.org',
      'a b@example.org',
      'help@',
      '@example.org',
      'help@example',
      'none',
      '',
      'help(at)example.org',
      'a@example..org',
      'a@b.org?bcc=c@d.org',
      '.a@example.org',
      `${'a'.repeat(250)}@example.org`,
    ]) {
      assert.equal(emailHref(none), undefined, none);
    }
  });

  it('never lets a header in', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const href = emailHref(`${before}@example.org${after}`);
        if (href !== undefined) assert.match(href, /^mailto:[^?&\s]+@[A-Za-z0-9.-]+$/);
      }),
    );
  });
});

describe('phoneHref', () => {
  it('links the one number that a text holds', () => {
    for (const [text, country, href] of [
      ['212-555-0100 ext. 4 (ask Maria)', 'US', 'tel:+12125550100;ext=4'],
      ['(305) 253-4841', 'US', 'tel:+13052534841'],
      ['1-800-226-6667', 'US', 'tel:+18002266667'],
      ['+1 305 253 4841', undefined, 'tel:+13052534841'],
      ['305.253.4841 x12', 'US', 'tel:+13052534841;ext=12'],
      ['305‑253‑4841', 'US', 'tel:+13052534841'],
      ['３０５−２５３−４８４１', 'US', 'tel:+13052534841'],
      ['\u200e305-253-4841\u202c', 'US', 'tel:+13052534841'],
      ['24/7: 305-253-4841', 'US', 'tel:+13052534841'],
      ['1-800-FLOWERS (1-800-356-9377)', 'US', 'tel:+18003569377'],
      ['911', 'US', 'tel:911'],
      ['2-1-1', 'US', 'tel:211'],
      ['988', 'US', 'tel:988'],
      ['112', 'GR', 'tel:112'],
      ['116 111', 'DE', 'tel:116111'],
      ['112', undefined, 'tel:112'],
      ['020 7946 0958', 'GB', 'tel:+442079460958'],
      ['+44 (0)20 7946 0958', undefined, 'tel:+442079460958'],
      ['0044 20 7946 0958', 'DE', 'tel:+442079460958'],
      ['011 44 20 7946 0958', 'US', 'tel:+442079460958'],
      ['210 123 4567', 'GR', 'tel:+302101234567'],
      ['٠٢١٠ ٣٤٥ ٦٧ ٨٩', 'DE', 'tel:+492103456789'],
      ['030 901820', 'DE', 'tel:+4930901820'],
      ['(+34) 91 123 45 67', undefined, 'tel:+34911234567'],
    ] as const) {
      assert.equal(phoneHref(text, country), href, text);
    }
  });

  it('gives no link where it cannot be sure', () => {
    for (const [text, country] of [
      ['305-253-4841 or 305-253-4842', 'US'],
      ['305-253-4841 / 305-253-4842', 'US'],
      ['253-4841', 'US'],
      ['4841', 'US'],
      ['305', 'US'],
      ['1-800-356-HELP', 'US'],
      ['305-253-HELP', 'US'],
      ['305-253-4841', undefined],
      ['000-000-0000', 'US'],
      ['911-253-4841', 'US'],
      ['123-456-7890', 'US'],
      ['305-123-4567', 'US'],
      ['20 7946 0958', 'GB'],
      ['+999', undefined],
      ['+0123456789', undefined],
      ['1234567890123456789', 'US'],
      ['2026-11-22', 'US'],
      ['call', 'US'],
      ['', 'US'],
      ['305-253-4841', 'XX'],
      ['305-253-4841', 'constructor'],
    ] as const) {
      assert.equal(phoneHref(text, country), undefined, text);
    }
  });

  it('reads a North American number in every usual spelling', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const number = fc
      .tuple(fc.integer({ min: 2, max: 9 }), digit, digit, fc.integer({ min: 2, max: 9 }), digit, digit, digit, digit, digit, digit)
      .filter((d) => !(d[1] === 1 && d[2] === 1) && !(d[4] === 1 && d[5] === 1));
    const spelling = fc.constantFrom(
      'AAA-BBB-CCCC',
      '(AAA) BBB-CCCC',
      'AAA.BBB.CCCC',
      '+1 AAA BBB CCCC',
      '1 (AAA) BBB CCCC',
      'AAABBBCCCC',
      'Tel. AAA BBB-CCCC (main)',
    );
    fc.assert(
      fc.property(number, spelling, (digits, form) => {
        const all = digits.join('');
        const text = form.replace('AAA', all.slice(0, 3)).replace('BBB', all.slice(3, 6)).replace('CCCC', all.slice(6));
        assert.equal(phoneHref(text, 'US'), `tel:+1${all}`);
      }),
    );
  });

  it('returns only digits that can be dialled, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789+-() ./xext٣\u202e')), maxLength: 40 }),
        fc.constantFrom('US', 'GB', 'DE', undefined),
        (text, country) => {
          const href = phoneHref(text, country);
          if (href !== undefined) assert.match(href, /^tel:(?:\d{3,6}|\+[1-9]\d{6,14})(?:;ext=\d{1,6})?$/);
        },
      ),
      { numRuns: runs(3000) },
    );
  });
});
