import assert from 'node:assert/strict';
import { it } from 'node:test';
import { languageOf } from './language-of-texts.js';

it('tells Tigrinya and Amharic, which share a script, by words and letters that only one of them has', () => {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['እዚ ኣገልግሎት ናይ ሕክምና ሓገዝ ኣብ ከተማና ይህብ። ምስ ተርጓሚ እዩ።', 'ti'],
    ['ሓድሽ መንበሪ ገዛ ንምርካብ ዝሕግዝ ቤት ጽሕፈት፣ ቐዳም ክፉት', 'ti'],
    ['ይህ አገልግሎት በከተማው ውስጥ ላሉ ሰዎች ነፃ የሕክምና እርዳታ ይሰጣል።', 'am'],
    ['ልብስ እና ምግብ ለቤተሰቦች፣ ማክሰኞ ወይም ሐሙስ ከሰዓት በኋላ', 'am'],
    ['ዳቦ፣ ሻይ፣ ወተት፣ ፍራፍሬ፣ ሩዝ፣ ስኳር፣ ጨው፣ ዘይት', undefined],
  ];
  assert.deepEqual(
    texts.map(([text]) => languageOf(text)),
    texts.map(([, language]) => language),
  );
});

it('tells other languages by their common words or their script', () => {
  assert.equal(languageOf('Help for the whole family, and food by the door.'), 'en');
  assert.equal(languageOf('Ayuda para las familias con servicios del barrio.'), 'es');
  assert.equal(languageOf('وجبة ساخنة كل يوم عند الباب الأزرق'), 'ar');
  assert.equal(languageOf('每天提供热餐，欢迎所有家庭前来'), 'zh');
  assert.equal(languageOf('xyzzy plugh quux corge grault garply waldo'), undefined);
});
