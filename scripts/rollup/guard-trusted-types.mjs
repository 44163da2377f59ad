/**
 * Lit creates its Trusted Types policy while its module loads. Where a host's policy forbids that, the module throws and
 * nothing of ours runs, not even the line that says why. Guarded, Lit goes on without a policy, the first render throws
 * inside the element, and the element keeps its fallback.
 */
export function guardTrustedTypes() {
  const creation = /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/g;
  return {
    name: 'guard-trusted-types',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      const found = code.match(creation)?.length ?? 0;
      if (found !== 1)
        this.error(`expected one creation of Lit's policy in ${id}, found ${found}: mend the pattern of guard-trusted-types`);
      return { code: code.replace(creation, (call) => `(()=>{try{return ${call}}catch{}})()`), map: null };
    },
  };
}
