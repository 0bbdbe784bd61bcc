/** What an invoke is answered with; its status is that of the HTTP response. */
export interface InvokeReply {
  readonly status: number;
  readonly body?: object;
}
