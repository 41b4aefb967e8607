import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const VUE_POLICY = 'const tt = typeof window !== "undefined" && window.trustedTypes;'

/**
 * Takes out the pass-through Trusted Types policy that Vue registers at load. Our content policy refuses it anyway (with it, v-html
 * would take any text), but each refusal is a violation in the log of every desk, and that log must stay empty to be worth reading.
 */
function withoutVueTrustedTypesPolicy(): Plugin {
  return {
    name: 'kiss-without-vue-trusted-types-policy',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('@vue/runtime-dom/dist/')) return undefined
      if (!code.includes(VUE_POLICY)) {
        throw new Error(
          'Vue registers its Trusted Types policy in another way than before: update VUE_POLICY in vite.config.ts',
        )
      }
      return { code: code.replace(VUE_POLICY, 'const tt = false;'), map: null }
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    vue({
      template: {
        compilerOptions: {
          // Hoisted static trees become HTML texts for innerHTML, which Trusted Types refuse. Vue's compiler overrides `transformHoist`,
          // so switching hoisting off is the only way to switch the texts off.
          hoistStatic: false,
        },
      },
    }),
    withoutVueTrustedTypesPolicy(),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // data: addresses are not in the content policy; every font and image is a file.
    assetsInlineLimit: 0,
    // A preload helper would be an inline script.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  server: { host: '127.0.0.1' },
})
