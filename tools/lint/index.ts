import type { ESLint } from 'eslint'
import { constantLogMessage } from './constant-log-message.ts'
import { disableHasReason } from './disable-has-reason.ts'
import { glossaryWord } from './glossary-word.ts'
import { noBsnInLog } from './no-bsn-in-log.ts'
import { noDrawers } from './no-drawers.ts'
import { noGlobalFetch } from './no-global-fetch.ts'
import { noOutsideCast } from './no-outside-cast.ts'
import { noUrlOutsideContract } from './no-url-outside-contract.ts'
import { schemaAtModuleLevel } from './schema-at-module-level.ts'

/** The house's own rules. Each message says what to write instead. */
export const house = {
  meta: { name: 'house' },
  rules: {
    'constant-log-message': constantLogMessage,
    'disable-has-reason': disableHasReason,
    'glossary-word': glossaryWord,
    'no-bsn-in-log': noBsnInLog,
    'no-drawers': noDrawers,
    'no-global-fetch': noGlobalFetch,
    'no-outside-cast': noOutsideCast,
    'no-url-outside-contract': noUrlOutsideContract,
    'schema-at-module-level': schemaAtModuleLevel,
  },
} satisfies ESLint.Plugin
