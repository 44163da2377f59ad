// `import type {} from '@newcomer/components/react'` makes our tags known to JSX. React 19 sets properties and listens to events itself.
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { ElementOf, ListenersOf, PropertiesOf, Tag } from './properties.js';

type Element<T extends Tag> = Omit<HTMLAttributes<ElementOf<T>>, keyof PropertiesOf<T>> &
  ClassAttributes<ElementOf<T>> &
  PropertiesOf<T> &
  ListenersOf<T>;

type Elements = { [T in Tag]: Element<T> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
