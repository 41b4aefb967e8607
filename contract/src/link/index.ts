export { addLink, changeLink, getLinks, removeLink } from './routes.ts'
