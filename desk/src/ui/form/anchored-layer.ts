import { nextTick, onBeforeUnmount, ref, watch } from 'vue'
import type { CSSProperties, Ref } from 'vue'

/** Pixels between an anchor and its layer, and between a layer and the edge of the window. */
const GAP = 4
const MAX_HEIGHT = 320

/** Where a layer goes, as CSS for a :style binding (which Vue sets through the CSSOM, so the content policy allows it). */
export type LayerPlace = Pick<
  CSSProperties,
  'insetInlineStart' | 'insetBlockStart' | 'insetBlockEnd' | 'inlineSize' | 'maxBlockSize'
>

/**
 * Shows a layer right below (or, with too little room, above) its anchor, in the browser's top layer: a scrolling column around the
 * anchor neither clips nor moves it. Follows the anchor on scroll and resize. The element needs popover="manual" and position: fixed.
 */
export function useAnchoredLayer(
  open: Readonly<Ref<boolean>>,
  anchor: Readonly<Ref<HTMLElement | null>>,
  layer: Readonly<Ref<HTMLElement | null>>,
): Ref<LayerPlace | undefined> {
  const place = ref<LayerPlace>()

  function update(): void {
    if (!anchor.value) return
    place.value = placeBelowOrAbove(anchor.value.getBoundingClientRect(), window.innerHeight)
  }

  function stopFollowing(): void {
    window.removeEventListener('scroll', update, true)
    window.removeEventListener('resize', update)
  }

  // A watch, since showing a popover and following the scroll are effects on the page.
  watch(open, async (isOpen) => {
    if (!isOpen) {
      stopFollowing()
      if (layer.value?.isConnected) layer.value.hidePopover?.()
      return
    }
    update()
    window.addEventListener('scroll', update, { capture: true, passive: true })
    window.addEventListener('resize', update)
    await nextTick()
    if (open.value && layer.value?.isConnected) layer.value.showPopover?.()
  })

  onBeforeUnmount(stopFollowing)
  return place
}

function placeBelowOrAbove(anchor: DOMRect, windowHeight: number): LayerPlace {
  const below = windowHeight - anchor.bottom - 2 * GAP
  const above = anchor.top - 2 * GAP
  const goesBelow = below >= Math.min(MAX_HEIGHT, 160) || below >= above
  const room = goesBelow ? below : above

  return {
    insetInlineStart: `${anchor.left}px`,
    insetBlockStart: goesBelow ? `${anchor.bottom + GAP}px` : 'auto',
    insetBlockEnd: goesBelow ? 'auto' : `${windowHeight - anchor.top + GAP}px`,
    inlineSize: `${anchor.width}px`,
    maxBlockSize: `${Math.max(80, Math.min(MAX_HEIGHT, room))}px`,
  }
}
