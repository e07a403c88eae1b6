/** A verdict as it is written and drawn: ● met, ○ not met, ◐ open, ◑ contested, – not applicable. */
export type VerdictWord = 'met' | 'not-met' | 'open' | 'contested' | 'not-applicable';
