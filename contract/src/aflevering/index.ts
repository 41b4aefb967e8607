export { Aflevering, getAfleveringen } from './routes.ts'
