import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { normalizeForSearch, tokenize, typedForms, withoutArticle } from './index.js';
import { assertLinear } from '../../../../../scripts/test/linear-time.js';

/** Whether a title answers a query: each of the query's words begins a word of the title. */
function answers(title: string, query: string): boolean {
  const words = tokenize(title);
  return tokenize(query).every((asked) => words.some((word) => word.startsWith(asked)));
}

describe('normalizeForSearch', () => {
  it('makes spellings of one word one', () => {
    const same: [string, ...string[]][] = [
      ['École', 'ecole', 'ÉCOLE', 'E\u0301cole', 'Ｅｃｏｌｅ'],
      ['Straße', 'STRASSE', 'strasse'],
      ['Smørrebrød', 'smorrebrod'],
      ['Łódź', 'lodz'],
      ['İŞ KURUMU', 'iş kurumu', 'is kurumu', 'IŞ KURUMU'],
      ['IŞIK', 'ışık', 'isik'],
      ['Βοήθεια', 'ΒΟΗΘΕΙΑ', 'βοηθεια'],
      ['ΟΔΟΣ', 'οδός', 'ὁδός'],
      ['Ёлка', 'елка', 'ЕЛКА'],
      ['соціа́льний', 'СОЦІАЛЬНИЙ'],
      ['сім’я', "сім'я", 'сімʼя', 'СІМ’Я'],
      ['أحمد', 'احمد', 'ٱحمد'],
      ['مَدْرَسَةٌ', 'مدرسة', 'مدرسه', 'مـــدرسة'],
      ['پزشکی', 'پزشكي', 'پزشكى'],
      ['می\u200cشود', 'می شود'],
      ['مستشفى', 'مستشفي'],
      ['ﻣﺴﺘﺸﻔﻰ', 'مستشفى'],
      ['ښوونځی', 'ښوونځي'],
      ['\u06ab\u0648', '\u06af\u0648'],
      ['\u0643\u062a\u0627\u0628', '\u06a9\u062a\u0627\u0628', '\u06aa\u062a\u0627\u0628'],
      ['cof\u00adfee', 'coffee', 'COFFEE'],
      ['women’s', "women's", 'womens'],
      ['ሠላም', 'ሰላም'],
      ['ነፃ', 'ነጻ'],
      ['ज़रूरत', 'जरूरत'],
      ['שָׁלוֹם', 'שלום'],
      ['٢٠٢٦', '2026', '۲۰۲۶', '２０２６', '२०२६', '๒๐๒๖', '២០២៦', '၂၀၂၆', '২০২৬'],
      ['ﬁnance', 'finance'],
      ['한국어', '한국어'.normalize('NFD')],
      ['がいこく', 'がいこく'.normalize('NFD'), 'がいこく'],
      ['カウンセリング', 'ｶｳﾝｾﾘﾝｸﾞ'],
      ['go’aan', "go'aan", 'goaan'],
    ];
    for (const [first, ...others] of same)
      for (const other of others) assert.equal(normalizeForSearch(other), normalizeForSearch(first), other);
  });

  it('keeps different words different', () => {
    const different: [string, string][] = [
      ['काम', 'कम'],
      ['कम', 'कमी'],
      ['काम', 'कमी'],
      ['দান', 'দিন'],
      ['ไม้', 'ไม'],
      ['мій', 'мии'],
      ['їжа', 'іжа'],
      ['ټول', 'تول'],
      ['пар', 'бар'],
      ['か', 'が'],
      ['விடு', 'வீடு'],
      ['ሐ', 'ሀ'],
    ];
    for (const [a, b] of different) assert.notEqual(normalizeForSearch(a), normalizeForSearch(b), `${a} ${b}`);
  });

  it('drops French and Italian elisions', () => {
    assert.equal(normalizeForSearch('L’école d’été'), 'ecole ete');
    assert.equal(normalizeForSearch("centro dell'immigrato"), 'centro immigrato');
    for (const [typed, word] of [
      ["all'asilo", 'asilo'],
      ["un'altra", 'altra'],
      ["jusqu'ici", 'ici'],
      ["lorsqu'il", 'il'],
      ["qu'elle", 'elle'],
      ['cours de l´école', 'cours de ecole'],
    ] as const)
      assert.equal(normalizeForSearch(typed), word);
    assert.equal(normalizeForSearch("aujourd'hui"), 'aujourdhui');
    assert.equal(normalizeForSearch("don't"), 'dont');
  });

  it('keeps no more marks on one letter than a script has', () => {
    assert.equal(normalizeForSearch(`ก${'\u0e48'.repeat(30)}า`), `ก${'\u0e48'.repeat(8)}า`);
    assert.equal(normalizeForSearch('ก้่า'), 'ก้่า'.normalize('NFC'));
  });

  it('leaves words of letters, marks and digits with one space between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const plain = normalizeForSearch(text);
        assert.match(plain, /^(?:[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*)?$/u);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('changes nothing the second time', () => {
    const scripts = fc.string({
      unit: fc.constantFrom(...Array.from("aÉßıİſΣςώёйїаدأىیةءـًल़ाकกา법법ຳខ្ក'’l -\u200c\u200d\u00ad٣९ĳﬃ№ſ")),
      maxLength: 20,
    });
    fc.assert(
      fc.property(scripts, (text) => {
        const once = normalizeForSearch(text);
        assert.equal(normalizeForSearch(once), once);
      }),
      { numRuns: runs(3000) },
    );
  });

  it('does not mind case or how text is composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('abcéñüøßαώжйїцا ب ت')), maxLength: 20 }), (text) => {
        const plain = normalizeForSearch(text);
        assert.equal(normalizeForSearch(text.toUpperCase()), plain);
        assert.equal(normalizeForSearch(text.normalize('NFD')), plain);
      }),
    );
  });
});

describe('tokenize', () => {
  it('lets a title answer what newcomers type', () => {
    const pairs: [string, string][] = [
      ['移民法律援助中心', '法律'],
      ['เรียนภาษาเยอรมันฟรี', 'ภาษาเยอรมัน'],
      ['المدرسة', 'مدرسة'],
      ['مدرسة', 'المدرسة'],
      ['خدمات پزشکی', 'پزشكي'],
      ['İŞ KURUMU', 'iş'],
      ['ຮຽນພາສາອັງກິດ', 'ພາສາ'],
      ['រៀនភាសាអង់គ្លេស', 'ភាសា'],
      ['日本語教室', '教室'],
      ['外国人のための相談', '相談'],
      ['한국어 교실', '한국'],
      ['مساعدة قانونية للاجئين', 'لاجئين'],
      ['مركز اللاجئين', 'لاجئ'],
      ['بالمدرسة', 'مدرسة'],
      ['والمستشفى', 'مستشفى'],
      ['للأطفال', 'أطفال'],
      ['دروس اللغة', 'لغة'],
      ['لتعلم للغة العربية', 'اللغة'],
      ['Допомога біженцям', 'ДОПОМОГА'],
      ['Γραφείο εργασίας', 'εργασιας'],
      ['Cours de l’alphabet', 'alphabet'],
      ['Free Wi-Fi', 'wi fi'],
      ['काम की तलाश', 'काम'],
      ['免费Wi-Fi和电话', '电话'],
    ];
    for (const [title, query] of pairs)
      assert.ok(answers(title, query), `${title} ← ${query}: ${String(tokenize(title))} ← ${String(tokenize(query))}`);
  });

  it('does not let Hindi work, little and lack answer each other', () => {
    const [work, little, lack] = [tokenize('काम'), tokenize('कम'), tokenize('कमी')].map(String);
    assert.equal(new Set([work, little, lack]).size, 3);
  });

  it('finds a compound by searching inside words, which stay whole', () => {
    assert.deepEqual(tokenize('Deutschkurse'), ['deutschkurse']);
    assert.ok(tokenize('Deutschkurse')[0]?.includes(tokenize('Kurs')[0] ?? '-'));
  });

  it('cuts words of scripts without spaces into pairs, and nothing else', () => {
    assert.deepEqual(tokenize('法律中心'), ['法律', '律中', '中心']);
    assert.deepEqual(tokenize('法'), ['法']);
    assert.deepEqual(tokenize('ESL课程2026年'), ['esl', '课程', '2026', '年']);
    assert.deepEqual(tokenize('ビザ申請'), ['ビザ', 'ザ申', '申請']);
    assert.deepEqual(tokenize('𠮷野家'), ['𠮷野', '野家']);
    assert.deepEqual(tokenize('무료 진료'), ['무료', '진료']);
    assert.deepEqual(tokenize(''), []);
    assert.deepEqual(tokenize('🙂 — !'), []);
  });

  it('finds any part of an unspaced text of two characters or more', () => {
    const run = fc.string({ unit: fc.constantFrom(...Array.from('法律中心移民援助学校工作')), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(run, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % (text.length - 1);
        const part = text.slice(start, start + 2 + (length % 5));
        const words = new Set(tokenize(text));
        assert.ok(tokenize(part).every((pair) => words.has(pair)));
      }),
    );
  });

  it('makes no empty token and none with a space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of tokenize(text)) assert.match(token, /^\S+$/u);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('takes time in proportion to the text', async () => {
    await assertLinear(tokenize, ["l'", 'ال', 'ـ', '\u0301', 'の', 'a', '﷽', "'", '\u200c']);
  });
});

describe('withoutArticle', () => {
  it('takes off the article with what is written together with it', () => {
    for (const word of ['المدرسه', 'بالمدرسه', 'والمدرسه', 'فالمدرسه', 'كالمدرسه', 'للمدرسه', 'وللمدرسه', 'مدرسه'])
      assert.equal(withoutArticle(word), 'مدرسه', word);
    for (const [word, stem] of [
      ['اليد', 'يد'],
      ['لليد', 'لليد'],
      ['للبيت', 'بيت'],
      ['باليد', 'باليد'],
      ['بالبيت', 'بيت'],
      ['وللبيت', 'بيت'],
      ['وللا', 'وللا'],
      ['والله', 'والله'],
    ] as const)
      assert.equal(withoutArticle(word), stem, word);
  });

  it('leaves the first letter of a stem that begins as the article ends', () => {
    for (const [word, stem] of [
      ['للاجئين', 'لاجئين'],
      ['للغة', 'لغة'],
      ['للغات', 'لغات'],
      ['للغوي', 'لغوي'],
      ['للقاح', 'لقاح'],
      ['للقاء', 'لقاء'],
      ['للقاءات', 'لقاءات'],
      ['لليل', 'ليل'],
      ['للقاعة', 'قاعة'],
      ['للغرفة', 'غرفة'],
    ] as const)
      assert.deepEqual([tokenize(word), tokenize(`ال${stem}`)], [tokenize(stem), tokenize(stem)], word);
  });

  it('leaves words whose own letters look like an article, with and without one', () => {
    for (const word of ['بالغ', 'بالغين', 'بالغون', 'بالغه', 'بالغات', 'والد', 'والدين', 'والدان', 'والده', 'والدات', 'والدي'])
      for (const typed of [word, `ال${word}`, `لل${word}`, `وال${word}`]) assert.equal(withoutArticle(typed), word, typed);
    assert.equal(withoutArticle('الله'), 'الله');
    for (const word of ['وزارات', 'بلديات', 'كتابات', 'فنادقنا']) assert.equal(withoutArticle(word), word);
    // Longer ones are no such words.
    assert.equal(withoutArticle('بالغرفه'), 'غرفه');
    assert.equal(withoutArticle('والدراسه'), 'دراسه');
  });

  it('means the same with and without the article', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي')), minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(letters, (word) => {
        fc.pre(`ال${word}` !== 'الله');
        assert.equal(withoutArticle(`ال${word}`), withoutArticle(word));
      }),
      { numRuns: runs(2000) },
    );
  });

  it('leaves what only looks like an article', () => {
    for (const word of ['الله', 'الم', 'بالغين', 'والدين', 'والد', 'لاجيين', 'لغه', 'ليل', 'مدرسه'])
      assert.equal(withoutArticle(word), word);
  });
});

describe('typedForms', () => {
  it('knows that an unfinished word may be an article and a beginning', () => {
    assert.deepEqual(typedForms('الم'), ['الم', 'م']);
    assert.deepEqual(typedForms('بالمد'), ['بالمد', 'مد']);
    assert.deepEqual(typedForms('ال'), ['ال']);
    assert.deepEqual(
      ['للم', 'وللم', 'والم', 'فالم', 'كالم'].map((typed) => typedForms(typed)[1]),
      ['م', 'م', 'م', 'م', 'م'],
    );
    assert.deepEqual(typedForms('مالم'), ['مالم']);
    assert.deepEqual(typedForms('food'), ['food']);
    const typed = 'المدرسة';
    for (let length = 3; length <= typed.length; length++) {
      const token = tokenize(typed.slice(0, length))[0] ?? '';
      assert.ok(
        typedForms(token).some((form) => 'مدرسه'.startsWith(form)),
        typed.slice(0, length),
      );
    }
  });
});
