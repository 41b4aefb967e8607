export { CALLBACK_PATH, deleteSessie, getSessie, LOGIN_PATH, Mag, Sessie } from './routes.ts'
