/**
 * What must hold for a file that a page loads by one script tag: it is whole (an engine checks the integrity of the file
 * that a tag names and of nothing that this file imports), and it carries no schema library and no HTTP client.
 */
export function elementRules({ mayUse = [] } = {}) {
  const forbidden = ['zod', 'ky'].filter((name) => !mayUse.includes(name));
  return {
    name: 'element-rules',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const others = [...chunk.imports, ...chunk.dynamicImports];
        if (others.length) this.error(`${chunk.fileName} must be one file, but it imports ${others.join(', ')}`);
        for (const [id, module] of Object.entries(chunk.modules)) {
          const library = forbidden.find((name) => id.includes(`/node_modules/${name}/`));
          if (library && module.renderedLength > 0) this.error(`${chunk.fileName} must not carry ${library}: ${id} is reachable from it`);
        }
      }
    },
  };
}
