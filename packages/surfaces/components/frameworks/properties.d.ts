import type { NewcomerElements } from './elements.js';

export type Tag = keyof NewcomerElements;
export type ElementOf<T extends Tag> = NewcomerElements[T]['element'];
export type EventsOf<T extends Tag> = NewcomerElements[T]['events'];
/** What a page may set, by the names of the properties: a framework sets those itself, with objects, numbers and booleans as they are. */
export type PropertiesOf<T extends Tag> = Partial<Pick<ElementOf<T>, NewcomerElements[T]['properties'] & keyof ElementOf<T>>>;
/** Listeners as React and Svelte spell them: "onnewcomer-service-select". */
export type ListenersOf<T extends Tag> = {
  [Name in keyof EventsOf<T> & string as `on${Name}`]?: ((event: EventsOf<T>[Name]) => void) | undefined;
};
