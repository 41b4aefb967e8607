/** One choice of a KSelect, KRadioGroup or KCombobox. */
export interface KOption {
  value: string
  label: string
  /** Second line, for telling apart two choices with the same name. */
  description?: string | undefined
  disabled?: boolean | undefined
}
