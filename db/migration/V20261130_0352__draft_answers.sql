-- What stands in the fields of a draft: one row a question, with its version. A question stands in it
-- once, whatever section asks it, so that two people who write in one section take nothing from each
-- other, and nothing moves when a later version of the form asks it elsewhere. The row of a field that
-- was emptied stays, with its version.
create table draft_answer (
  application_id uuid        not null references application,
  question       text        not null,
  version        integer     not null,
  stands         text        not null, -- as it was typed, or as the answer that it is (AnswerJson)
  saved          timestamptz not null,
  saved_by       uuid        not null references person,
  primary key (application_id, question)
);
grant select, insert, update, delete on draft_answer to portal_app;

-- What was typed and is no answer stands in its field; what is an answer was kept as one alone.
insert into draft_answer (application_id, question, version, stands, saved, saved_by)
select distinct on (d.application_id, field.question)
  d.application_id, field.question, d.version, field.stands, d.saved, d.saved_by
from draft_section d
cross join lateral (
  select typed.key as question, typed.value::text as stands, 1 as place
  from json_each(d.typed::json -> 'values') typed
  union all
  select answer.key, answer.value::text, 2
  from json_each(d.answers::json -> 'values') answer
) field
order by d.application_id, field.question, field.place, d.saved desc;

drop table draft_section;
