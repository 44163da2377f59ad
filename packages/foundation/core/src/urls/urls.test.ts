import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { displayHost, emailHref, isPhoneHref, phoneHref, safeUrl } from './index.js';

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

  it('takes hosts of every script, with digits and ports, and does not take a colon further on for a scheme', () => {
    for (const [text, url] of [
      ['example.org:8080/a', 'https://example.org:8080/a'],
      ['EXAMPLE.ORG:8080', 'https://example.org:8080/'],
      ['https://example.org:8080/', 'https://example.org:8080/'],
      ['HTTPS://example.org/', 'https://example.org/'],
      ['example.org/a:b', 'https://example.org/a:b'],
      ['हिन्दी.भारत', 'https://xn--j2bd4cyah0f.xn--h2brj9c/'],
      ['1a.example', 'https://1a.example/'],
      ['a2b.example', 'https://a2b.example/'],
      ['ab-2.example', 'https://ab-2.example/'],
    ] as const)
      assert.equal(safeUrl(text), url, text);
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
    assert.equal(emailHref('MAILTO:help@example.org'), 'mailto:help@example.org');
    const ofLength = (length: number): string => '@example.org'.padStart(length, 'a');
    assert.deepEqual([emailHref(ofLength(254)), emailHref(ofLength(255))], [`mailto:${ofLength(254)}`, undefined]);
    for (const [good, bad] of [
      [`a@${'b'.repeat(63)}.org`, `a@${'b'.repeat(64)}.org`],
      [`a@b.${'c'.repeat(63)}`, `a@b.${'c'.repeat(64)}`],
    ])
      assert.deepEqual([emailHref(good ?? ''), emailHref(bad ?? '')], [`mailto:${good ?? ''}`, undefined]);
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
      'xmailto:a@example.org',
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
      ['+ 44 20 7946 0958', undefined, 'tel:+442079460958'],
      ['+44 1234 567890123', undefined, 'tel:+441234567890123'],
      ['00 41 234 5678', 'DE', 'tel:+412345678'],
      ['030 9018', 'DE', 'tel:+49309018'],
      ['044 123 4567', 'ua', 'tel:+380441234567'],
      ['305-253-4841 HELP', 'US', 'tel:+13052534841'],
      ['305-253-4841pm', 'US', 'tel:+13052534841'],
      ['305-253-4841 main ext 4', 'US', 'tel:+13052534841'],
      ['211', 'DE', 'tel:211'],
      ['988', 'DE', 'tel:988'],
      ['999', 'GB', 'tel:999'],
      ['000', 'AU', 'tel:000'],
    ] as const) {
      assert.equal(phoneHref(text, country), href, text);
    }
  });

  it('reads an extension in each of its spellings', () => {
    for (const extension of [
      ...['ext4', ' ext 4', ' ext. 4', ', EXT: 4', ' (ext 4)', ' - ext #4', ' extension 4', ' extensión 4'],
      ...['x4', ' #4', ' poste 4', ' anexo 4', ' int. 4'],
    ])
      assert.equal(phoneHref(`305-253-4841${extension}`, 'US'), 'tel:+13052534841;ext=4', extension);
  });

  it('gives no link where it cannot be sure', () => {
    for (const [text, country] of [
      ['305-253-4841 ext 1234567', 'US'],
      ['305-253-4841-HELP', 'US'],
      ['305-253-4841.HELP', 'US'],
      ['305-253-4841HELP', 'US'],
      ['23052534841', 'US'],
      ['+1 123 456 7890', undefined],
      ['+44 1234 5678901234', undefined],
      ['030 12345678901', 'DE'],
      ['211-253-4841', 'US'],
      ['305-411-4567', 'US'],
      ['112', 'US'],
      ['999', 'US'],
      ['9110', 'US'],
      ['1988', 'US'],
      ['9112', 'DE'],
      ['1999', 'GB'],
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

describe('isPhoneHref', () => {
  it('takes an address that calls one number, and none that does more', () => {
    for (const href of [
      'tel:+13052534841',
      'tel:911',
      'TEL:911',
      'tel:*123#',
      'tel:#31',
      'tel:+13052534841;ext=4',
      'tel:1;phone-context=x',
    ])
      assert.ok(isPhoneHref(href), href);
    for (const href of ['tel:', 'xtel:911', 'tel:a', 'tel:911?x', 'tel:911 ', 'tel:+1 305', 'sms:911', 'https://example.org', '\ntel:911'])
      assert.ok(!isPhoneHref(href), href);
  });
});
