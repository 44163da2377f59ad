import type { Dataset, HsdsTable, Translation } from '@newcomer/hsds';
import { tableNamed } from '../import/tables.js';
import type { TranslationFile } from './translation-file.js';
import { CITY, keyParts } from './translation-key.js';

/**
 * A dataset with the stored translations beside those of its source. A person's text goes before a machine's; among equals the
 * source's own goes first. `name` gives the file in which a person finds a translation.
 */
export function storedTranslations(dataset: Dataset, files: readonly { readonly name: string; readonly file: TranslationFile }[]): Dataset {
  if (files.length === 0) return dataset;
  const stored = files.flatMap(({ name, file }) =>
    file.texts.flatMap(({ of, original, text, provenance, updated }, n) =>
      of.flatMap((key): Translation[] => {
        const parts = keyParts(key);
        const object: HsdsTable | undefined = parts && tableNamed(parts.object);
        if (!parts || parts.object === CITY || object === undefined) return [];
        const { id, field } = parts;
        return [{ object, id, field, language: file.language, text, provenance, updated, originalHash: original, file: name, row: n + 1 }];
      }),
    ),
  );
  const all = [...dataset.translations, ...stored];
  const isMachine = ({ provenance }: Translation): boolean => provenance === 'machine';
  return { ...dataset, translations: [...all.filter((each) => !isMachine(each)), ...all.filter(isMachine)] };
}
