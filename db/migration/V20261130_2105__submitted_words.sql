-- The words of what was submitted last, for searches of the work list: as English has them, and letter by letter for names.
-- A copy without order of the text whose hash the history holds, written with it and emptied with it.
-- What stands behind the first 100,000 letters of an application is not found.
create table submitted_words (
  application_id uuid     primary key references application,
  revision       int      not null,
  english        tsvector not null,
  plain          tsvector not null
);

insert into submitted_words (application_id, revision, english, plain)
select r.application_id, r.revision, to_tsvector('english', t.text), to_tsvector('simple', t.text)
from application_revision r
cross join lateral (
  select left(coalesce(string_agg(one #>> '{}', ' '), ''), 100000) as text
  from jsonb_path_query(cast(nullif(r.body, '') as jsonb), 'strict $.**') one
  where jsonb_typeof(one) = 'string') t
where r.revision = (select max(l.revision) from application_revision l where l.application_id = r.application_id);

create index submitted_words_english on submitted_words using gin (english);
create index submitted_words_plain on submitted_words using gin (plain);

grant select, insert, update, delete on submitted_words to portal_app;
