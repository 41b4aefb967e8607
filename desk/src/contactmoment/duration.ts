import { onScopeDispose, ref } from 'vue'
import type { Ref } from 'vue'

/** How long something has been going on: "04:12", or "1:04:12" after an hour. Never negative. */
export function durationSince(start: string, now: Date): string {
  const total = Math.max(0, Math.floor((now.getTime() - Date.parse(start)) / 1000))
  const seconds = String(total % 60).padStart(2, '0')
  const minutes = Math.floor(total / 60) % 60
  const hours = Math.floor(total / 3600)
  if (hours === 0) return `${String(minutes).padStart(2, '0')}:${seconds}`
  return `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`
}

/** The time of now, at each whole second, so that two clocks on one screen never differ. */
export function useClock(): Ref<Date> {
  const now = ref(new Date())
  let timer: ReturnType<typeof setTimeout>

  function plan(): void {
    timer = setTimeout(
      () => {
        now.value = new Date()
        plan()
      },
      1000 - (Date.now() % 1000),
    )
  }

  plan()
  onScopeDispose(() => clearTimeout(timer))
  return now
}
