type Page<T> = { items: T[]; nextCursor: string | null }

/** How a list goes on: by the cursor that its last page names. */
export const paging = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
}

/** What the server has sent with the screen stands for the first page of the unfiltered list. */
export const firstPage = <T>(isFirst: boolean, page: Page<T>) =>
  isFirst ? { initialData: { pages: [page], pageParams: [undefined as string | undefined] } } : {}

export const rowsOf = <T>(query: { data: { pages: Page<T>[] } | undefined }): T[] => query.data?.pages.flatMap((p) => p.items) ?? []
