/**
 * The design system of the desk: components without a domain word in their props. One door for all of them, in five groups; it is
 * longer than the doors of other rooms, since every one of these is a word of one language.
 */

// Form
export { default as KFormField } from './form/KFormField.vue'
export { default as KTextInput } from './form/KTextInput.vue'
export { default as KDateInput } from './form/KDateInput.vue'
export { default as KTextarea } from './form/KTextarea.vue'
export { default as KSelect } from './form/KSelect.vue'
export { default as KCheckbox } from './form/KCheckbox.vue'
export { default as KRadioGroup } from './form/KRadioGroup.vue'
export { default as KCombobox } from './form/KCombobox.vue'
export { default as KSearchField } from './form/KSearchField.vue'
export { default as KErrorSummary } from './form/KErrorSummary.vue'
export type { KFieldError } from './form/KErrorSummary.vue'
export type { KOption } from './form/option.ts'
export { formatDutchDate, parseDutchDate } from './form/dutch-date.ts'

// Feedback
export { default as KAlert } from './feedback/KAlert.vue'
export { default as KSourceNotice } from './feedback/KSourceNotice.vue'
export { default as KSkeleton } from './feedback/KSkeleton.vue'
export { default as KEmpty } from './feedback/KEmpty.vue'
export { default as KDialog } from './feedback/KDialog.vue'
export { default as KToast } from './feedback/KToast.vue'
export { createToasts, useToasts } from './feedback/toasts.ts'
export type { KToastItem, Toasts } from './feedback/toasts.ts'

// Data
export { default as KIcon } from './data/KIcon.vue'
export { default as KStatusBadge } from './data/KStatusBadge.vue'
export { default as KDataList } from './data/KDataList.vue'
export type { KDataItem } from './data/KDataList.vue'
export { default as KTable } from './data/KTable.vue'
export type { KColumn } from './data/KTable.vue'
export { default as KRowList } from './data/KRowList.vue'
export { default as KRow } from './data/KRow.vue'
export { default as KTimelineRow } from './data/KTimelineRow.vue'
export { default as KShortcutHint } from './data/KShortcutHint.vue'
export { default as KVisuallyHidden } from './data/KVisuallyHidden.vue'
export { default as KHtml } from './html/KHtml.vue'

// Layout and moving around
export { default as KButton } from './layout/KButton.vue'
export { default as KLink } from './layout/KLink.vue'
export { default as KMenu } from './layout/KMenu.vue'
export type { KMenuItem } from './layout/KMenu.vue'
export { default as KTabs } from './layout/KTabs.vue'
export type { KTab } from './layout/KTabs.vue'
export { default as KPanel } from './layout/KPanel.vue'
export { default as KIdentityBar } from './layout/KIdentityBar.vue'
export type { KFact } from './layout/KIdentityBar.vue'
export { default as KSkipLink } from './layout/KSkipLink.vue'

// Shell
export { default as KAppShell } from './shell/KAppShell.vue'
export { default as KHeader } from './shell/KHeader.vue'
export { default as KRail } from './shell/KRail.vue'
export { default as KRailItem } from './shell/KRailItem.vue'
export { default as KSidePanel } from './shell/KSidePanel.vue'
