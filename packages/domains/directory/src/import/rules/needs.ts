import { RecordIndex } from '../../build/record-index.js';
import { withCityWords } from '../../needs/city-words.js';
import type { NeedLink } from '../../needs/link-needs.js';
import { ServiceLinker } from '../../needs/service-linker.js';
import type { ImportCheck, ImportRule } from '../rule.js';

const UNKNOWN: ImportRule = {
  id: 'need-unknown',
  severity: 'warning',
  title: 'In newcomer.json a need is named that the finder does not have: nothing comes of it',
};
const DOUBTFUL: ImportRule = {
  id: 'need-doubtful',
  severity: 'warning',
  title: 'Only a guess from words in a text says what the service helps with: it may stand under a wrong need',
};
const NONE: ImportRule = {
  id: 'need-none',
  severity: 'warning',
  title: 'Nothing says what the service helps with: it is found by the words of its texts alone, in their language',
};

/** Below it neither a code, nor a whole name of a term, nor the service's name speaks for a need: words in a description do, or a part of a term. */
const SURE = 0.6;

/** Finds services whose need is guessed or unknown, once their texts are as they will be published. */
export const needs: ImportCheck = {
  rules: [UNKNOWN, DOUBTFUL, NONE],
  run(draft) {
    const { config, recorder } = draft;
    const labels = new Map(draft.needs.needs.map(({ id, label }) => [id, label.en?.text ?? id] as const));
    const named = [
      ...Object.values(config.words ?? {}).flatMap((byNeed) => Object.keys(byNeed)),
      ...Object.values(config.needs ?? {}).flat(),
      ...(config.firstScreen ?? []).flatMap((item) => item.needs),
    ];
    for (const id of new Set(named)) {
      if (labels.has(id)) continue;
      const message = `names the need "${id}", which there is not.${meant(id, [...labels.keys()])}`;
      recorder.addFinding({
        rule: UNKNOWN.id,
        severity: UNKNOWN.severity,
        table: 'newcomer.json',
        file: 'newcomer.json',
        row: 0,
        id,
        message,
      });
    }
    const linker = new ServiceLinker(new RecordIndex(draft.tables()), config, withCityWords(draft.needs, config.words));
    for (const at of draft.rows('services')) {
      const links = linker.links(draft.row('services', at).record);
      draft.needLinks.set(draft.id('services', at), links);
      const doubtful = links.filter(({ confidence }) => confidence < SURE);
      if (labels.size === 0) continue;
      if (links.length === 0)
        draft.report(
          NONE,
          'services',
          at,
          'answers no need that the finder knows. Put a taxonomy term on it, or say in its name what it does.',
        );
      else if (doubtful.length > 0) draft.report(DOUBTFUL, 'services', at, () => advice(doubtful, labels));
    }
  },
};

function advice(links: readonly NeedLink[], labels: ReadonlyMap<string, string>): string {
  const guesses = links.map(({ need, confidence }) => `"${labels.get(need) ?? need}" (${need}, ${Math.round(confidence * 100)} % sure)`);
  return `is listed under ${guesses.join(', ')}: a guess from words in its texts. Put a taxonomy term on it that says what it does, or say what its terms mean under "needs" in newcomer.json.`;
}

/** The needs of the same last or first name, for whoever wrote "doctor" or "health.docter". */
function meant(id: string, ids: readonly string[]): string {
  const last = id.slice(id.lastIndexOf('.') + 1);
  const near = ids.filter((known) => known.endsWith(`.${last}`) || known.startsWith(`${id.split('.')[0] ?? ''}.`)).slice(0, 12);
  return near.length === 0 ? '' : ` There are: ${near.join(', ')}.`;
}
