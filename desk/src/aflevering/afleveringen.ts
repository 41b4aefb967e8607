import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import { getAfleveringen } from '@kiss/contract/aflevering'
import type { Aflevering } from '@kiss/contract/aflevering'
import { api, failureSentence } from '#api'
import { watchActivity } from './activity.ts'

/** Milliseconds between two questions: at first as fast as a delivery usually is, then ever slower. */
const FIRST_WAIT = 1_000
const LONGEST_WAIT = 15_000
const SLOWER = 1.5

/**
 * How far what I saved is on its way to the register. Asks only while something is under way: once at the start, then after a save
 * until it is registered. What needs a person does not change by asking.
 */
export const useAfleveringen = defineStore('afleveringen', () => {
  const afleveringen = shallowRef<readonly Aflevering[]>()
  const fout = ref<string>()
  const listeners = new Set<(geregistreerd: Aflevering) => void>()
  /** What was seen under way, to tell when it has arrived. */
  const underWay = new Set<string>()
  const activity = watchActivity(() => Date.now())
  let wait = FIRST_WAIT
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Only the latest question counts. */
  let turn = 0

  const onderweg = computed(() => (afleveringen.value ?? []).filter(isUnderWay))
  const aandacht = computed(() => (afleveringen.value ?? []).filter(({ staat }) => staat === 'aandacht'))

  /** Asks now, and goes on as long as something is under way. `ids` are those of what was saved just now. */
  function follow(ids: readonly string[] = []): void {
    for (const id of ids) underWay.add(id)
    wait = FIRST_WAIT
    void ask()
  }

  /** Asks no more and forgets everything: another agent. */
  function stop(): void {
    turn += 1
    clearTimeout(timer)
    underWay.clear()
    afleveringen.value = undefined
    fout.value = undefined
  }

  async function ask(): Promise<void> {
    clearTimeout(timer)
    turn += 1
    const mine = turn
    try {
      const answer = await api.call(getAfleveringen)
      if (mine !== turn) return
      fout.value = undefined
      take(answer.afleveringen)
    } catch (error) {
      if (mine !== turn) return
      fout.value = failureSentence(error)
    }
    if (underWay.size > 0) plan()
  }

  function plan(): void {
    timer = setTimeout(() => {
      if (activity.isIdle()) activity.whenBack(() => follow())
      else void ask()
    }, wait)
    wait = Math.min(LONGEST_WAIT, wait * SLOWER)
  }

  function take(items: readonly Aflevering[]): void {
    const arrived = items.filter(({ id, staat }) => staat === 'geregistreerd' && underWay.has(id))
    underWay.clear()
    for (const item of items) if (isUnderWay(item)) underWay.add(item.id)
    afleveringen.value = items
    for (const item of arrived) for (const listener of listeners) listener(item)
  }

  /** Tells of everything that arrives in the register, as long as the caller's own scope lives. */
  function onGeregistreerd(listener: (geregistreerd: Aflevering) => void): void {
    listeners.add(listener)
    onScopeDispose(() => listeners.delete(listener))
  }

  onScopeDispose(() => {
    stop()
    activity.stop()
  })

  return { afleveringen, fout, onderweg, aandacht, follow, stop, onGeregistreerd }
})

function isUnderWay({ staat }: Aflevering): boolean {
  return staat === 'opgeslagen' || staat === 'wacht'
}
