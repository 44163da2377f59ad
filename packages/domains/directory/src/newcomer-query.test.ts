import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newcomerQuery } from './newcomer-query.js';

describe('newcomerQuery', () => {
  it('asks for what a person told, and for nothing where they told nothing', () => {
    assert.deepEqual(newcomerQuery({}, { lang: 'ar' }), { lang: 'ar' });
    assert.deepEqual(
      newcomerQuery(
        { needs: ['health.doctor'], place: { lat: 25.77, lon: -80.19 }, door: ['no-papers', 'walk-in'], access: ['step-free', 'quiet'] },
        { lang: 'ar' },
      ),
      { lang: 'ar', needs: ['health.doctor'], near: { lat: 25.77, lon: -80.19 }, access: ['noPapers', 'walkIn'], wheelchair: true },
    );
    assert.deepEqual(newcomerQuery({ place: { named: 'Harbor' } }, { lang: 'ar' }), { lang: 'ar' });
  });

  it('leads a child alone to child protection first', () => {
    assert.deepEqual(newcomerQuery({ household: { childAlone: true }, needs: ['food', 'children.alone'] }, { lang: 'en' }).needs, [
      'children.alone',
      'children.protection',
      'food',
    ]);
  });

  it('asks for speakers of a language only where the host wants it and the person does not manage in the city’s', () => {
    const languages = [
      { language: 'en', level: 'some' as const },
      { language: 'ti', level: 'first' as const },
    ];
    assert.equal(newcomerQuery({ languages }, { lang: 'ti' }).spoken, undefined);
    assert.equal(newcomerQuery({ languages }, { lang: 'ti', cityLanguage: 'en-US' }).spoken, 'ti');
    assert.equal(
      newcomerQuery({ languages: [...languages, { language: 'en-GB', level: 'everyday' }] }, { lang: 'ti', cityLanguage: 'en' }).spoken,
      undefined,
    );
    assert.equal(newcomerQuery({ languages: [{ language: 'ti', level: 'fluent' }] }, { lang: 'ti', cityLanguage: 'en' }).spoken, undefined);
  });
});
