/** What every operation of every area finds in its context, beside the services of its area. */
export interface HttpEnvironment<Services> {
  Variables: {
    /** Quoted back in every problem and response, to find the log line of one request. */
    requestId: string;
    /** The public origin, from configuration; never taken from the request. */
    origin: string;
    /** The use cases of the area, made once when the function starts. */
    services: Services;
  };
}
