/** The register has this referentienummer already, for a contactmoment that is not ours: another number must be taken. */
export class ReferentienummerTaken extends Error {
  constructor(options: { cause?: unknown } = {}) {
    super('referentienummer taken', options)
    this.name = 'ReferentienummerTaken'
  }
}
