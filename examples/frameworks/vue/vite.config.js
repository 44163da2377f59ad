import vue from '@vitejs/plugin-vue';

export default {
  build: { target: 'es2022' },
  // Without this Vue looks for a component of its own and warns.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('newcomer-') } } })],
};
