// `import type {} from '@newcomer/components/svelte'` makes our tags known to svelte-check. Svelte 5 sets properties and listens to events itself.
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementOf, ListenersOf, PropertiesOf, Tag } from './properties.js';

type Element<T extends Tag> = Omit<HTMLAttributes<ElementOf<T>>, keyof PropertiesOf<T>> & PropertiesOf<T> & ListenersOf<T>;

type Elements = { [T in Tag]: Element<T> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
