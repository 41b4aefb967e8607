import { FileText, Globe, Mail, MessageCircle, MessagesSquare, Phone, Share2, Store } from 'lucide-vue-next'
import type { Component } from 'vue'

/** Kanalen are a list of the beheerder, in words of their own; an icon goes by what the word has in it. */
const ICONS: [RegExp, Component][] = [
  [/tele|bel/i, Phone],
  [/mail/i, Mail],
  [/balie|loket|bezoek/i, Store],
  [/formulier|web|internet|site/i, Globe],
  [/chat|whatsapp|sms|app/i, MessageCircle],
  [/post|brief/i, FileText],
  [/facebook|instagram|linkedin|twitter|social|^x$/i, Share2],
]

/** The icon of a kanaal; a balloon for one that nobody foresaw. */
export function kanaalIcon(kanaal: string): Component {
  return ICONS.find(([pattern]) => pattern.test(kanaal))?.[1] ?? MessagesSquare
}
