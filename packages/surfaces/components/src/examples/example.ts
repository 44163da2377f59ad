/** What a person does in an element: presses what the selector finds, or types a text into it. */
export type Step = string | readonly [selector: string, text: string];

/** A state of an element: what every run of `proof` goes through, and what the playground shows. */
export interface Example<Pack = unknown> {
  readonly id: string;
  readonly title: string;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** BCP 47; default English. The element's direction follows from it. */
  readonly lang?: string | undefined;
  /** Another pack than the setting's, made of it. */
  readonly change?: ((pack: Pack) => unknown) | undefined;
  /** Once it has opened, its data can no longer be reached. */
  readonly unreachable?: boolean | undefined;
  /** How a person comes to this state. */
  readonly steps?: readonly Step[] | undefined;
  /** Everything that folds is open. */
  readonly unfold?: boolean | undefined;
  /** Selector of what is on screen then. */
  readonly shows?: string | undefined;
}

/** What all examples of an element stand in. */
export interface Setting {
  readonly tag: string;
  /** The modules of `src` that register the element, with what its further files bring. */
  readonly modules: readonly string[];
  /** Elements whose files help it where a page loads them too. */
  readonly beside?: readonly string[] | undefined;
  /** The demo city's pack that it draws, below `examples/city-site/packs`, and the languages of its texts. */
  readonly pack?: { readonly name: string; readonly languages: readonly string[] } | undefined;
  /** The attribute that names the demo city's directory. */
  readonly directory?: string | undefined;
  /** Properties that a script of the page sets, where nothing is published that an attribute could name. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** Attributes where what it draws is the demo city's own pack, which is in force nowhere. */
  readonly published?: Readonly<Record<string, string>> | undefined;
  /** What a page's `storage` keeps, where the element takes one: the way to two controls, and those; checked, they are kept. */
  readonly keeps?:
    | {
        readonly steps: readonly Step[];
        readonly controls: readonly [one: string, two: string];
        /** Properties that stand in its way. */
        readonly data?: Readonly<Record<string, unknown>> | undefined;
      }
    | undefined;
  /** Where a person keeps a copy of the page: the attribute that names the kit's `offline.json`, and the box of the offer. */
  readonly copy?: { readonly attribute: string; readonly box: string } | undefined;
  /** What a person must be able to read whatever fails; the fallback says it. Telephone numbers become links. */
  readonly essential: readonly string[];
}

/** The module `examples.ts` of an element. */
export interface ElementExamples {
  readonly SETTING: Setting;
  readonly EXAMPLES: readonly Example<never>[];
}

/** The day on which all examples play. */
export const EXAMPLE_DAY = '2026-11-27';
