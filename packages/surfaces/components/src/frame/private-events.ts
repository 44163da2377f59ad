/** Events that carry what a person types or marks; they end at our root (DESIGN §4.7). */
const PRIVATE_EVENTS = 'input beforeinput keydown keyup keypress compositionstart compositionupdate compositionend copy cut paste';

/** Lets no such event out of a shadow root. */
export function keepPrivate<Root extends EventTarget>(root: Root): Root {
  for (const type of PRIVATE_EVENTS.split(' ')) root.addEventListener(type, (event) => event.stopPropagation());
  return root;
}
