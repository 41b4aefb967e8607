export { default as PersoonZoeken } from './PersoonZoeken.vue'
