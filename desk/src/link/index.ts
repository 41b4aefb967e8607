/** The page /links: for agents to use, for a redacteur (`mag-beheren`) to manage too. Mount as `<LinksScreen :mag-beheren="…" />`. */
export { default as LinksScreen } from './LinksScreen.vue'
