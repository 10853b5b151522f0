-- Who sat on the panel of an earlier round, and has not declared in the newest one, reads no more.
delete from application_relation a
where a.relation = 'ON_PANEL'
and exists (select 1 from review r where r.application_id = a.application_id)
and not exists (
  select 1 from review_member m
  where m.person_id = a.person_id
  and m.standing in ('FREE', 'CHAIRING')
  and m.review_id = (
    select r.id from review r where r.application_id = a.application_id
    order by r.opened desc, r.id desc limit 1));
