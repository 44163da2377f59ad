import 'vue';

// Vue's own types know only its own slots; `slot` is the platform's attribute.
declare module 'vue' {
  interface HTMLAttributes {
    slot?: string;
  }
}
