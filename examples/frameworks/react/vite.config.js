// Vite's own compiler does JSX.
export default { build: { target: 'es2022' } };
