export { default as BedrijfZoeken } from './BedrijfZoeken.vue'
