export { getOpenApi } from './openapi.ts'
export { route } from './route.ts'
export type { Method, Route, RouteInput, RouteLine, RouteParsed, RouteResponse, RouteShape } from './route.ts'
export { ProblemDocument } from './problem.ts'
