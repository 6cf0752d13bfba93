import { z } from 'zod';

/** Problem details (RFC 9457), as every refused request is answered. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string().describe("What happened and what to do, in the reader's language"),
    status: z.number().int(),
    code: z.string().describe('Stable name of the problem'),
    instance: z.string().describe('Id of the request'),
    errors: z.array(z.object({ in: z.string(), path: z.string(), message: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem' });
