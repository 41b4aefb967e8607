import type { Rule } from 'eslint'

/** Whoever switches a rule off says why, to whoever finds it later. */
export const disableHasReason: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { reason: 'Say after ` -- ` why this rule does not hold here, or mend what it points at.' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!/^\s*eslint-disable/.test(comment.value) || / -- \S.{9,}/s.test(comment.value) || !comment.loc) continue
          context.report({ loc: comment.loc, messageId: 'reason' })
        }
      },
    }
  },
}
