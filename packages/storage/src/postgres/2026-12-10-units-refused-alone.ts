import { type Kysely, sql } from 'kysely';

/**
 * What a document's batch is appended with in one call, and how a unit is refused without raising an error: its
 * group goes on, and the mark of the group tells of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Until the transaction ends. What is rolled back to a savepoint is forgotten here too.
  `CREATE FUNCTION throughline_refused(unit bigint, word text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    PERFORM set_config('throughline.refused', concat_ws(',',
      nullif(current_setting('throughline.refused', true), ''),
      '[' || unit || ',{"type":"refused","refusal":' || to_json(word) || '}]'), true);
  END $$`,

  `CREATE FUNCTION throughline_mark(who text, its_run text, its_group bigint, raised text) RETURNS text
  LANGUAGE plpgsql AS $$ DECLARE
    refused text := nullif(current_setting('throughline.refused', true), '');
    all_faults text := CASE WHEN refused IS NULL THEN raised
      WHEN raised = '[]' THEN '[' || refused || ']'
      ELSE left(raised, -1) || ',' || refused || ']' END;
  BEGIN
    UPDATE commit_mark SET group_number = its_group, faults = all_faults, at = now()
      WHERE committer = who AND run = its_run;
    IF NOT FOUND THEN PERFORM throughline_refuse('not-the-writer'); END IF;
    RETURN all_faults;
  END $$`,

  // A word says why nothing was changed.
  `CREATE FUNCTION throughline_append(to_document text, in_epoch bigint, from_seq bigint,
    authors text[], updates bytea[], checksums bigint[],
    claimed bigint[], claimers text[], claim_checksums bigint[], command text, at bigint) RETURNS text
  LANGUAGE plpgsql AS $$ DECLARE
    entries bigint := cardinality(updates);
    is_repeated boolean := false;
    is_taken boolean := false;
    last bigint;
  BEGIN
    IF command IS NOT NULL THEN
      is_repeated := EXISTS (SELECT FROM served_command
        WHERE document_id = to_document AND command_id = command);
    END IF;
    IF cardinality(claimed) > 0 THEN
      is_taken := EXISTS (
        SELECT FROM (
          SELECT * FROM unnest(claimed, claimers)
          UNION ALL SELECT client, author FROM document_client
            WHERE document_id = to_document AND client = ANY (claimed)
        ) AS owner (client, author) GROUP BY client HAVING min(author) <> max(author)
      );
    END IF;
    -- The one place where seqs are given: no entry without one, so none twice and no hole; none while it is shut.
    UPDATE document SET last_seq = last_seq + entries
      WHERE id = to_document AND epoch = in_epoch AND NOT is_repeated AND NOT is_taken
        AND (entries = 0 OR last_seq + 1 = from_seq AND (shut_until IS NULL OR shut_until < at))
      RETURNING last_seq INTO last;
    IF NOT FOUND THEN
      RETURN coalesce((SELECT CASE WHEN epoch <> in_epoch THEN 'stale-epoch'
          WHEN is_repeated THEN 'repeated'
          WHEN last_seq + 1 <> from_seq THEN 'out-of-sequence'
          WHEN shut_until >= at THEN 'shut'
          ELSE 'client-taken' END
        FROM document WHERE id = to_document), 'unknown-document');
    END IF;
    IF entries = 1 THEN
      INSERT INTO log_entry (document_id, epoch, seq, author, bytes, checksum)
        VALUES (to_document, in_epoch, last, authors[1], updates[1], checksums[1]);
    ELSIF entries > 1 THEN
      INSERT INTO log_entry (document_id, epoch, seq, author, bytes, checksum)
        SELECT to_document, in_epoch, last - entries + place, author, bytes, checksum
        FROM unnest(authors, updates, checksums)
          WITH ORDINALITY AS entry (author, bytes, checksum, place);
    END IF;
    IF cardinality(claimed) > 0 THEN
      INSERT INTO document_client (document_id, client, author, checksum)
        SELECT to_document, client, author, checksum
        FROM unnest(claimed, claimers, claim_checksums) AS claim (client, author, checksum)
        ON CONFLICT (document_id, client) DO NOTHING;
    END IF;
    IF command IS NOT NULL THEN
      INSERT INTO served_command (document_id, command_id, seq)
        VALUES (to_document, command, last - entries);
    END IF;
    RETURN NULL;
  END $$`,
];
