// `import type {} from '@newcomer/components/vue'` makes our tags known to templates. Vue sets properties by their own names: `:openNow`, not `:open-now`.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementOf, EventsOf, PropertiesOf, Tag } from './properties.js';

type Element<T extends Tag> = new () => ElementOf<T> & {
  $props: Omit<HTMLAttributes, keyof PropertiesOf<T>> & PublicProps & PropertiesOf<T>;
  $emit: EmitFn<{ [Name in keyof EventsOf<T>]: (event: EventsOf<T>[Name]) => void }>;
};

type Elements = { [T in Tag]: Element<T> };

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
