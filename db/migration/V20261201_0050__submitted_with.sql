-- The applications whose submitted words match one of two queries. The planner weighs the rows of a table without what
-- is stored beside them, which has to be fetched to look into such long texts, and would read them all: it has to take
-- the indexes.
create function submitted_with(english tsquery, plain tsquery) returns setof uuid
  language sql stable set enable_seqscan = off
  as $$ select s.application_id from submitted_words s where s.english @@ $1 or s.plain @@ $2 $$;
