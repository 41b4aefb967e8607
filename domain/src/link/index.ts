export { groupByCategorie, Link, LinkInvoer } from './link.ts'
