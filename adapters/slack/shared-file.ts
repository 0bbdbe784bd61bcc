import { z } from 'zod';

const fileSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  /** "hosted", "snippet"; "external" for a link to another site; "tombstone", "hidden_by_limit" for one that is gone. */
  mode: z.string().optional(),
  /** Bytes. */
  size: z.number().optional(),
  /** "check_file_info": Slack tells no more of it than its id. */
  file_access: z.string().optional(),
  url_private_download: z.string().optional(),
});

/** A file as Slack tells of it: https://docs.slack.dev/reference/objects/file-object. */
export type SharedFile = z.infer<typeof fileSchema>;

/** The file that Slack tells of; undefined for anything else. */
export const readSharedFile = (told: unknown): SharedFile | undefined => fileSchema.safeParse(told).data;

/** Those beside a message; what cannot be read as one is left out. */
export const sharedFiles = z
  .array(z.unknown())
  .default([])
  .transform((files) => files.flatMap((file) => readSharedFile(file) ?? []));

export const nameOf = ({ name, id }: SharedFile): string => name || id;
