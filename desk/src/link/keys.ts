/** Under which key the links are kept for a while. */
export const linkKeys = { all: ['link'] }
