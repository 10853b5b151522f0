-- A chair off the panel declares like a member: CHAIRING is one who has no interest and no vote.
alter table review_member drop constraint review_member_standing_check;
alter table review_member
  add constraint review_member_standing_check
  check (standing in ('SILENT', 'FREE', 'CHAIRING', 'CONFLICTED'));
