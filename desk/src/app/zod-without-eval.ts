import { config } from 'zod'

// Zod tries whether it may compile schemas; our content policy says no, and each try is a violation in the log. First import of the
// desk, since a schema tries when it is made.
config({ jitless: true })
