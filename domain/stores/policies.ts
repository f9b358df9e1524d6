/** How many gaps of a template are still there; they stand in square brackets. */
export const openGaps = (html: string) => html.match(/\[[^\]\n]{2,240}\]/g)?.length ?? 0

/** Whether a policy may be seen: it has words, and none of them is a gap of a template. */
export const isFinishedPolicy = (html: string) => html !== '' && openGaps(html) === 0
