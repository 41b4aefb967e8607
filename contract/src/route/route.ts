import type { z } from 'zod'
import type { ProblemCode } from '@kiss/domain/errors'

/** Methods a route can have. All but GET change something and pass the anti-forgery gates. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What goes in and comes out of a route. A `stream` route answers lines of JSON, each parsed by that schema. */
export interface RouteShape {
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  headers?: z.ZodObject
  response?: z.ZodType
  stream?: z.ZodType
  /** The problems a caller must be ready for, besides those every route can have. */
  problems?: readonly ProblemCode[]
}

/** An endpoint as one value, shared by desk and BFF: the only place where its URL stands. */
export interface Route<S extends RouteShape = RouteShape> {
  readonly method: Method
  readonly path: `/api/${string}`
  readonly shape: S
}

/**
 * Declares an endpoint. Personal data never travel in a path or a query: searches are POST.
 *
 * @example
 * export const getLinks = route('GET', '/api/links', { response: z.array(Link) })
 */
export function route<const S extends RouteShape>(method: Method, path: `/api/${string}`, shape: S): Route<S> {
  return { method, path, shape }
}

type Of<S, K extends keyof RouteShape, Side extends 'in' | 'out'> =
  S extends Record<K, infer T>
    ? T extends z.ZodType
      ? Side extends 'in'
        ? z.input<T>
        : z.output<T>
      : undefined
    : undefined

/** What a caller passes: input side of the schemas. Parts the route does not have are absent. */
export type RouteInput<R extends Route> = {
  [K in 'params' | 'query' | 'body' | 'headers' as Of<R['shape'], K, 'in'> extends undefined ? never : K]: Of<
    R['shape'],
    K,
    'in'
  >
}

/** What a handler gets: the parsed side of the schemas. */
export type RouteParsed<R extends Route> = {
  [K in 'params' | 'query' | 'body' | 'headers' as Of<R['shape'], K, 'out'> extends undefined ? never : K]: Of<
    R['shape'],
    K,
    'out'
  >
}

/** What the route answers, parsed; `undefined` where it answers 204. */
export type RouteResponse<R extends Route> = Of<R['shape'], 'response', 'out'>

/** One line of what a stream route answers, parsed. */
export type RouteLine<R extends Route> = Of<R['shape'], 'stream', 'out'>
