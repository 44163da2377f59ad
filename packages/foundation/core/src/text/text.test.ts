import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { asciiDigits, decodeEntities, htmlToText, sanitizeLine, sanitizeText } from './index.js';
import { assertLinear } from '../../../../../scripts/test/linear-time.js';

describe('sanitizeText', () => {
  it('shows HTML as the text that a person would read, entities decoded once', () => {
    assert.equal(sanitizeText('<p>Food &amp; <b>clothing</b></p><p>Mon&ndash;Fri</p>'), 'Food & clothing\n\nMon–Fri');
    assert.equal(sanitizeText('Line one<br/>Line two'), 'Line one\nLine two');
    assert.equal(sanitizeText('<ul><li>ID</li><li>Bill</li></ul>'), 'ID\n\nBill');
    assert.equal(sanitizeText('&amp;lt;b&amp;gt;'), '&lt;b&gt;');
    assert.equal(sanitizeText('Caf&eacute; Ni&ntilde;o &#39;a&#39; &#x2019; &#146; &hellip;'), "Café Niño 'a' ’ ’ …");
    assert.equal(sanitizeText('AT&T and &unknown; &copy=1'), 'AT&T and &unknown; &copy=1');
    assert.equal(sanitizeText('<table><tr><td>Mon</td><td>9-5</td></tr></table>'), 'Mon 9-5');
  });

  it('shows hostile markup as text or not at all', () => {
    for (const [hostile, shown] of [
      ['<img src=x onerror=alert(1)>Hi', 'Hi'],
      ['<svg><script>alert(1)</script></svg>Hi', 'Hi'],
      ['<script>alert("<p>")</script>Hi', 'Hi'],
      ['<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">Hi', 'Hi'],
      ['<SCRIPT >x</SCRIPT  >Hi', 'Hi'],
      ['Hi<script>never closed', 'Hi'],
      ['Hi<!-- never closed', 'Hi'],
      ['Hi <a href="https://example.org/very-lo', 'Hi'],
      ['<scr\u0000ipt>x</scr\u0000ipt>Hi', 'Hi'],
      ['<iframe srcdoc="x"></iframe>Hi', 'Hi'],
      ['"><b>Hi', '">Hi'],
      ['<o:p>Hi</o:p><my-widget on=x></my-widget>', 'Hi'],
    ] as const) {
      assert.equal(sanitizeText(hostile), shown, hostile);
    }
  });

  it('parts what stands in blocks and cells of its own, in either case, and joins what does not', () => {
    for (const tag of ['p', 'DIV', 'br', 'li', 'h1', 'h6', 'section', 'blockquote', 'hr', 'dd', 'footer', 'Tr'])
      assert.equal(sanitizeText(`a<${tag}>b`), 'a\nb', tag);
    for (const tag of ['td', 'TH']) assert.equal(sanitizeText(`a<${tag}>b`), 'a b', tag);
    for (const tag of ['b', 'a', 'data', 'font', 'picture', 'span', 'x-div', 'x-td', 'td-x', 'p-x', 'video', 'mi'])
      assert.equal(sanitizeText(`a<${tag}>b`), 'ab', tag);
  });

  it('leaves a "<" that opens no tag, and the residue of templates', () => {
    for (const text of [
      'income < 200% and > 100%',
      'I <3 you',
      'a<b',
      'Maria <maria@example.org>',
      '<insert phone>',
      '{{name}}',
      '${x}',
      '###MON###',
      '%FIRSTNAME%',
      '[[city]]',
      '<your name here>',
    ]) {
      assert.equal(sanitizeText(text), text);
    }
  });

  it('removes controls, lone surrogates, byte order marks and marks that reorder text', () => {
    assert.equal(sanitizeText('a\u0000b\u0007c\u001b[0m'), 'abc[0m');
    assert.equal(sanitizeText('a\ud800b\udc00c'), 'abc');
    assert.equal(sanitizeText('\ufeffname'), 'name');
    assert.deepEqual(['\u0000', '\u202e', '\ufeff'].map(sanitizeText), ['', '', '']);
    assert.deepEqual(['a\rb', 'a\r\nb', 'a\vb', 'a\tb'].map(sanitizeText), ['a\nb', 'a\nb', 'a\nb', 'a b']);
    assert.equal(sanitizeText('abc\u202etxt.exe\u202c \u2066x\u2069'), 'abctxt.exe x');
    assert.equal(
      sanitizeText('&#x202e;&#0;&#55296;x'),
      '\ufffd\ufffdx'.replace(/\ufffd/g, (c, i) => (i === 0 ? c : '')),
    );
    assert.equal(sanitizeText('👩‍👩‍👧 می‌شود \u200fא'), '👩‍👩‍👧 می‌شود \u200fא');
  });

  it('cuts heaps of combining marks', () => {
    const zalgo = `Z${'\u0301\u0316'.repeat(100)}algo`;
    assert.equal(sanitizeText(zalgo), `Z${'\u0301\u0316'.repeat(4)}algo`);
    assert.equal(sanitizeText('ที่นี่ קָמָץ สิ่ง'), 'ที่นี่ קָמָץ สิ่ง');
  });

  it('tidies spaces and keeps lines', () => {
    assert.equal(sanitizeText('  a\t b\u00a0 c \r\n\r\n\r\n\r\n d \u2028e'), 'a b c\n\nd\ne');
    assert.equal(sanitizeText('à 20\u00a0h'), 'à 20\u00a0h');
    assert.equal(sanitizeText(' '), '');
  });

  it('returns nothing unsafe, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'<>/&;#x0a!-"\'= \u0000\u202e\ud800bscript'.split('')) }),
        ),
        (text) => {
          const clean = sanitizeText(text);
          assert.doesNotMatch(clean, /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u);
          assert.equal(clean, clean.trim());
        },
      ),
      { numRuns: runs(3000) },
    );
  });

  it('changes nothing the second time where there is no markup left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/[<&]/.test(text));
        const once = sanitizeText(text);
        assert.equal(sanitizeText(once), once);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('takes time in proportion to the text', async () => {
    await assertLinear(sanitizeText, [
      '<',
      '<a ',
      '<a "',
      '<!',
      '<!--',
      '<!-- -->',
      '<script>',
      '&',
      '&#',
      '&amp',
      '<b x="',
      ' ',
      '\n ',
      '\u0301',
      '< p',
      '</',
      '<a-',
      '<x:y ',
      '<a b=\'<a "',
      '<style></style ',
    ]);
  });
});

describe('sanitizeLine', () => {
  it('gives one line without invisible marks', () => {
    assert.equal(sanitizeLine('Help\nCenter \u200e\u200f\u00ad\u2060'), 'Help Center');
    assert.equal(sanitizeLine('\u202e0010-555-212\u202c'), '0010-555-212');
    assert.equal(sanitizeLine('می‌شود'), 'می‌شود');
    assert.equal(sanitizeLine('👩‍👩‍👧 Help\n\nCenter'), '👩‍👩‍👧 Help Center');
  });

  it('never has a line break', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\n\r]|^\s|\s$/.test(sanitizeLine(text))));
  });
});

describe('htmlToText and decodeEntities', () => {
  it('decode once and only once', () => {
    assert.equal(decodeEntities('&amp;amp;'), '&amp;');
    assert.equal(htmlToText('&lt;b&gt;bold&lt;/b&gt;'), '<b>bold</b>');
    assert.equal(decodeEntities('&Eacute;&aring;&ccedil;&OElig;&euro;'), 'ÉåçŒ€');
    assert.equal(decodeEntities('&constructor;&toString;&hasOwnProperty;'), '&constructor;&toString;&hasOwnProperty;');
    assert.equal(decodeEntities('&#1114112;&#x110000;'), '\ufffd\ufffd');
    assert.equal(decodeEntities('&#1114111;&#x41;&#65;'), '\u{10ffff}AA');
    assert.equal(decodeEntities('&#127;&#128;&#x80;&#159;&#160;'), '\u007f€€Ÿ\u00a0');
    assert.equal(decodeEntities('&agrave;&Ecirc;&uuml;&scaron;&atilde;&lrm;&amp;'), 'àÊüšã\u200e&');
    for (const unknown of ['&#000000065;', '&#x0000041;', '&aacutex;', '&xaacute;', '&acute;'])
      assert.equal(decodeEntities(unknown), unknown);
  });

  it('gives back any text that was escaped', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
        assert.equal(htmlToText(escaped), text);
      }),
    );
  });
});

describe('asciiDigits', () => {
  it('reads the digits of every script', () => {
    for (const zero of ['٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '᠐', '０']) {
      const start = zero.codePointAt(0) ?? 0;
      assert.equal(asciiDigits(String.fromCodePoint(...Array.from({ length: 10 }, (_, i) => start + i))), '0123456789', zero);
    }
    assert.equal(asciiDigits('a1½²'), 'a1½²');
  });
});
