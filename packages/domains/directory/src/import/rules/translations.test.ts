import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOf, problemOf } from '../dataset-fixture.js';

describe('translations', () => {
  it('leaves out what repeats the original, what belongs to nothing, and what is not in its language', () => {
    const of = (id: string, field: string, language: string, text: string) => ({
      object: 'services' as const,
      id,
      field,
      language,
      text,
      provenance: 'human' as const,
    });
    const result = importOf({
      tables: {
        services: [
          { id: 's1', name: 'SOUP KITCHEN', url: 'a.example', description: 'Hot meals for everybody, every day of the week at noon.' },
        ],
      },
      translations: [
        of('s1', 'name', 'es', 'Comedor social'),
        of('s1', 'name', 'fr', 'Soup kitchen'),
        of('s1', 'name', 'ar', 'Soup Kitchen'),
        of('s1', 'description', 'ar', 'Comidas calientes para todos, todos los días de la semana al mediodía.'),
        of('s1', 'name', 'not a tag', 'x'),
        of('s9', 'name', 'es', 'Nada'),
        of('s1', 'description', 'uk', '<b>Гарячі</b> обіди'),
      ],
    });
    assert.deepEqual(
      result.translations.map(({ language, text }) => [language, text]),
      [
        ['es', 'Comedor social'],
        ['uk', 'Гарячі обіди'],
      ],
    );
    assert.equal(problemOf(result, 'translation-identical')?.count, 2);
    for (const rule of ['translation-script', 'translation-language', 'translation-of-nothing'])
      assert.equal(problemOf(result, rule)?.count, 1, rule);
  });
});
