interface Waiting {
  go: () => void
  close: () => void
}

/** A waiting room for held requests, in order of arrival. */
export class Hold {
  #waiting: Waiting[] = []

  get count(): number {
    return this.#waiting.length
  }

  /** Resolves true when released, false when the line may be cut. */
  wait(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.push({ go: () => resolve(true), close: () => resolve(false) })
    })
  }

  /** Releases the longest waiting, all of them without a count; answers how many. */
  release(count = this.#waiting.length): number {
    const leaving = this.#waiting.splice(0, count)
    for (const waiting of leaving) waiting.go()
    return leaving.length
  }

  abandon(): void {
    for (const waiting of this.#waiting.splice(0)) waiting.close()
  }
}
