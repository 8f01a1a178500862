/** The answer of a stream consumer with `ReportBatchItemFailures`: where Lambda has to go on from. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}
