import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../../tools/referee/main.ts', import.meta.url))

/** The referee between a test and one stand-in, as a program of its own: this workspace imports nothing outside it. */
export interface Referee {
  url: string
  /** False when the published documents are not there: then nothing is judged. */
  verified: boolean
  /** What it found since the start, one sentence each, and how much it looked at. */
  verdict: () => Promise<{ findings: string[]; checkedRequests: number; checkedAnswers: number }>
  close: () => Promise<void>
}

/** Send this header with a request that is wrong on purpose. */
export const WRONG_ON_PURPOSE = { 'x-referee-expect': 'refusal' }

/** Starts the referee before `url`. @throws when it does not start. */
export async function startReferee(kind: string, url: string): Promise<Referee> {
  const child = spawn(process.execPath, [PROGRAM, '--register', `${kind}=${url}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const started = readStart(await firstLine(child), kind)
  return {
    ...started,
    async verdict() {
      const response = await fetch(`${started.url}/__referee/findings`)
      return readVerdict(await response.json())
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  const { stdout } = child
  if (stdout === null) throw new Error('the referee has no stdout')
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`the referee ended with ${code} before it started`)))
  })
}

function readStart(line: string, kind: string): { url: string; verified: boolean } {
  const start: unknown = JSON.parse(line)
  if (!isRecord(start) || !isRecord(start['referee'])) throw new Error(`not the start of a referee: ${line}`)
  const url = start['referee'][kind]
  if (typeof url !== 'string') throw new Error(`the referee has no ${kind}: ${line}`)
  return { url, verified: start['verified'] === true }
}

function readVerdict(body: unknown): { findings: string[]; checkedRequests: number; checkedAnswers: number } {
  if (!isRecord(body) || !Array.isArray(body['findings'])) throw new Error('not a verdict')
  const findings = body['findings'].map((finding) => JSON.stringify(finding))
  return { findings, checkedRequests: Number(body['checkedRequests']), checkedAnswers: Number(body['checkedAnswers']) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
