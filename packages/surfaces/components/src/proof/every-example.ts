import { ELEMENTS } from '../examples/elements.js';
import type { ElementExamples, Example } from '../examples/example.js';

/** Calls `run` with every example of every element and the name that its test has. */
export function forEveryExample(run: (name: string, element: ElementExamples, example: Example<never>) => void): void {
  for (const element of ELEMENTS) {
    for (const example of element.EXAMPLES) run(`<${element.SETTING.tag}> ${example.id}: ${example.title}`, element, example);
  }
}

/** What is drawn in an element and has a box; what a pattern is made of is drawn wherever the pattern is. */
export function drawn(element: Element, selector = '.base *'): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter((inner) => {
    const { width, height } = inner.getBoundingClientRect();
    return width > 0 && height > 0 && !inner.closest('.hide, defs') && inner.checkVisibility({ visibilityProperty: true });
  });
}

/** An element of a page in words, for what a run found. */
export function named({ localName, className, textContent }: Element): string {
  return `${localName}.${className} ${textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}`;
}
