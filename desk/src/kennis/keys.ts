/** Under which keys the answers of the kennisbank are kept for a while. Each search has its own, so a late answer shows nowhere else. */
export const kennisKeys = {
  zoeken: (tekst: string, pagina: number) => ['kennis', 'zoeken', tekst, pagina],
  document: (id: string) => ['kennis', 'document', id],
}
