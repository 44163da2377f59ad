import alerts from '../needs/alerts.json' with { type: 'json' };
import documents from '../documents/labels.json' with { type: 'json' };
import am from '../needs/am.json' with { type: 'json' };
import ar from '../needs/ar.json' with { type: 'json' };
import de from '../needs/de.json' with { type: 'json' };
import el from '../needs/el.json' with { type: 'json' };
import en from '../needs/en.json' with { type: 'json' };
import es from '../needs/es.json' with { type: 'json' };
import fa from '../needs/fa.json' with { type: 'json' };
import fr from '../needs/fr.json' with { type: 'json' };
import hi from '../needs/hi.json' with { type: 'json' };
import ht from '../needs/ht.json' with { type: 'json' };
import it from '../needs/it.json' with { type: 'json' };
import ku from '../needs/ku.json' with { type: 'json' };
import ps from '../needs/ps.json' with { type: 'json' };
import pt from '../needs/pt.json' with { type: 'json' };
import ru from '../needs/ru.json' with { type: 'json' };
import shelters from '../needs/shelters.json' with { type: 'json' };
import so from '../needs/so.json' with { type: 'json' };
import sw from '../needs/sw.json' with { type: 'json' };
import th from '../needs/th.json' with { type: 'json' };
import ti from '../needs/ti.json' with { type: 'json' };
import tr from '../needs/tr.json' with { type: 'json' };
import tree from '../needs/tree.json' with { type: 'json' };
import uk from '../needs/uk.json' with { type: 'json' };
import ur from '../needs/ur.json' with { type: 'json' };
import vi from '../needs/vi.json' with { type: 'json' };
import zhHans from '../needs/zh-Hans.json' with { type: 'json' };

type Provenance = 'original' | 'human' | 'reviewed' | 'machine';
type Text = Readonly<Record<string, { readonly text: string; readonly provenance: Provenance }>>;

interface Language {
  readonly provenance: Provenance;
  /** Words that say nothing of a need. */
  readonly fillers?: string;
  readonly needs: Readonly<Record<string, { readonly label: string; readonly words: readonly string[] }>>;
  readonly firstScreen: Readonly<Record<string, string>>;
}

interface Branch {
  readonly id: string;
  readonly parent?: string;
  readonly pictogram?: string;
  readonly sensitive?: boolean;
  readonly crosswalk: {
    readonly airs?: readonly string[];
    readonly openEligibility?: readonly number[];
    readonly uk?: readonly string[];
    readonly text?: Readonly<Record<string, readonly string[]>>;
  };
}

/** By BCP 47 tag; English is the original. */
const LANGUAGES = {
  en,
  es,
  ar,
  fr,
  pt,
  fa,
  ps,
  uk,
  el,
  'zh-Hans': zhHans,
  so,
  ti,
  ru,
  tr,
  de,
  it,
  vi,
  ht,
  am,
  ur,
  ku,
  sw,
  hi,
  th,
} as Readonly<Record<string, Language>>;

function texts(of: (language: Language) => string | undefined): Text {
  const entries = Object.entries(LANGUAGES).flatMap(([tag, language]) => {
    const text = of(language);
    return text === undefined ? [] : [[tag, { text, provenance: language.provenance }] as const];
  });
  return Object.fromEntries(entries);
}

/** The needs pack, in the shape that `@newcomer/directory` builds with (`NeedsPack`). */
export const needs = {
  format: 1 as const,
  version: tree.version,
  needs: (tree.needs as readonly Branch[]).map((branch) => ({
    ...branch,
    label: texts((language) => language.needs[branch.id]?.label),
    words: Object.fromEntries(Object.entries(LANGUAGES).map(([tag, language]) => [tag, language.needs[branch.id]?.words ?? []])),
  })),
  firstScreen: tree.firstScreen.map((item) => ({ ...item, label: texts((language) => language.firstScreen[item.id]) })),
  alerts: alerts as readonly {
    for: 'violence' | 'suicide' | 'trafficking' | 'child';
    words: Readonly<Record<string, readonly string[]>>;
  }[],
  fillers: Object.fromEntries(Object.entries(LANGUAGES).map(([tag, { fillers = '' }]) => [tag, fillers.split(' ').filter(Boolean)])),
  shelters: shelters as { airs: readonly string[]; openEligibility: readonly number[]; words: Readonly<Record<string, readonly string[]>> },
  documents: Object.fromEntries(
    Object.entries(documents).map(([type, labels]) => [
      type,
      Object.fromEntries(
        Object.entries(labels).map(([tag, text]): [string, Text[string]] => [
          tag,
          { text, provenance: tag === 'en' ? 'original' : 'machine' },
        ]),
      ),
    ]),
  ),
};
