/** What a request tells the jobs that run beside it. */
export interface JobQueue {
  /** A job has been queued. */
  wake(): void;
  /** A job that may run here has been cancelled. */
  cancelled(id: string): void;
}
