type Step = () => Promise<unknown> | void

/** The way back from a start: what was done last is undone first. */
export interface Undo {
  add(step: Step): void
  /** Undoes everything added so far. What is added later waits for the next call. */
  run(): Promise<void>
}

/** Makes an empty way back. */
export function createUndo(): Undo {
  const steps: Step[] = []
  return {
    add: (step) => void steps.push(step),
    async run() {
      for (const step of steps.splice(0).reverse()) await step()
    },
  }
}
