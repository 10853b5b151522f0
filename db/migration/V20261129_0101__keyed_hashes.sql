-- The key of the hash that stands in the history, beside the words that it was taken of: erased with
-- them, so that nobody finds short words by trying. Rows of before have none and a plain hash.
alter table interest
  add column content_key text check (content_key ~ '^[0-9a-f]{64}$'),
  add column answer_key  text check (answer_key ~ '^[0-9a-f]{64}$');
alter table application_revision
  add column content_key text check (content_key ~ '^[0-9a-f]{64}$');
